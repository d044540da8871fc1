// Everything a person has to do here, in a browser that runs no script at all.

import type { Page } from '@playwright/test';
import {
  contribute, expect, form, openRoom, press, refused, setDate, soundPlain as sound, step, test,
} from '../support/someone';
import { people } from '../support/test';

const words = {
  fr: {
    member: people.coordinatorPaliers,
    project: 'Paliers Vivants',
    title: 'Ce que nous avons appris cette année',
    atelier: 'Vieillir dans son quartier',
    item: 'Récit d’un projet : la clé sous le paillasson',
    proposed: 'Comment parler d’argent avec les bénévoles',
    mine: 'votre proposition',
    said: 'On a laissé une heure sans rien prévoir, et tout est venu.',
    guest: 'Vu de l’accueil, c’est pareil.',
    wrongCode: /^Aucune salle n’a ce code/,
    noted: /^C’est noté/,
  },
  nl: {
    member: 'coordination.recits@example.org',
    project: /./,
    title: 'Wat we dit jaar leerden',
    atelier: 'Ouder worden in je wijk',
    item: 'Projectverhaal: de sleutel onder de mat',
    proposed: 'Hoe praat je over geld met vrijwilligers',
    mine: 'jouw voorstel',
    said: 'We lieten een uur open, en alles kwam vanzelf.',
    guest: 'Aan het onthaal zien we hetzelfde.',
    wrongCode: /^Geen enkele zaal heeft deze code/,
    noted: /^Genoteerd, tot /,
  },
};

/** Sends the form of this button, and tells the status of the answer. */
async function send(page: Page, button: ReturnType<Page['getByRole']>) {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await button.click();
  return (await answer).status();
}

test('reading', async ({ someone, language }) => {
  const page = await someone({ javaScript: false });
  await page.goto(`/${language}/`);
  await sound(page);
  await page.locator('main h3 a').first().click();
  await expect(page).toHaveURL(/\/session\//);
  await sound(page);
  for (const path of ['territories', 'practices']) {
    await page.goto(`/${language}/${path}`);
    await sound(page);
    await page.locator('main h3 a, main h2 a').first().click();
    await expect(page).toHaveURL(/\/(territory|practice)\//);
    await sound(page);
  }
  await page.goto(`/${language}/territory/nord-est`);
  await page.locator('main a[href$="/minutes"]').first().click();
  await expect(page.locator('ol.minutes > li').first()).toBeVisible();
  await sound(page);
});

test('registering', async ({ someone, language, mail }) => {
  const say = words[language];
  const moderator = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const meeting = await setDate(moderator, language, {
    body: 'atelier-sud-est', month: 10, title: say.atelier,
  });
  await moderator.goto(`${meeting.path}/edit`);
  await moderator.locator('input[name=opens_at]').fill('2026-01-01T09:00');
  await form(moderator, 'edit').locator('button').click();
  await step(moderator, meeting, 'announced');

  const page = await someone({ javaScript: false, allow: refused });
  await page.goto(meeting.path);
  await page.locator('main a[href$="/register"]').click();
  await sound(page);
  const button = form(page, 'register').getByRole('button');
  await page.locator('input[name=name]').fill('Noor Voorbeeld');
  await page.locator('input[name=email]').fill('noor@');
  await page.locator('input[name=organisation]').fill('ASBL Le Palier');
  await page.locator('textarea[name=other]').fill('Une place assise près de la porte.');
  await page.locator('input[name=lang][value=nl]').check({ force: true });
  expect(await send(page, button)).toBe(422);
  await expect(page.locator('.why')).toHaveCount(2);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('input[name=name]')).toHaveValue('Noor Voorbeeld');
  await expect(page.locator('input[name=email]')).toHaveValue('noor@');
  await expect(page.locator('textarea[name=other]')).toHaveValue('Une place assise près de la porte.');
  await expect(page.locator('input[name=lang][value=nl]')).toBeChecked();
  await sound(page);
  await page.locator('input[name=email]').fill(`noor.${language}@example.org`);
  await page.locator('input[name=function]').fill('infirmière');
  expect(await send(page, button)).toBe(303);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.noted);
  await sound(page);
  // The mail is in the language that was chosen, whatever that of the page.
  expect((await mail.to(`noor.${language}@example.org`)).subject).toMatch(/^Plaats bevestigd: /);
});

test('signing in, proposing, and taking part', async ({ someone, language }) => {
  test.slow();
  const say = words[language];
  const moderator = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const member = await someone({ email: say.member, javaScript: false, allow: refused });
  const guest = await someone({ javaScript: false, allow: refused });
  const meeting = await setDate(moderator, language, {
    body: 'concertation', month: 7, title: say.title,
  });

  await test.step('signed in with the code of a mail', async () => {
    await member.goto(`/${language}/me`);
    await expect(member.getByText(say.member)).toBeVisible();
    await sound(member);
  });

  await test.step('a member proposes an item', async () => {
    await member.goto(`${meeting.path}/agenda`);
    await member.locator('#propose > summary').click();
    const propose = form(member, 'propose');
    await propose.locator('textarea[name=why]').fill(say.said);
    expect(await send(member, propose.getByRole('button'))).toBe(422);
    await expect(propose.locator('textarea[name=why]')).toHaveValue(say.said);
    await expect(propose.locator('.why')).toBeVisible();
    await sound(member);
    await propose.locator('input[name=title]').fill(say.proposed);
    expect(await send(member, propose.getByRole('button'))).toBe(303);
    const row = member.locator('aside li').filter({ hasText: say.proposed });
    await expect(row).toContainText(say.mine);
    await sound(member);
  });

  await openRoom(moderator, meeting, language, [say.item]);
  await press(moderator, meeting, 'start');
  await sound(moderator);

  await test.step('a member adds something, signed', async () => {
    await contribute(member, meeting, { kind: 'success_factor', text: say.said });
    const line = member.locator('ul.said li').filter({ hasText: say.said });
    await expect(line).toContainText(say.project);
    await sound(member);
  });

  await test.step('a guest comes in with the code of the room', async () => {
    await moderator.goto(`${meeting.path}/beam`);
    const code = await moderator.locator('b.num').filter({ hasText: /^[2-9A-Z]{5}$/ }).innerText();
    await guest.goto(`/${language}/join`);
    await sound(guest);
    await guest.locator('input[name=code]').fill('00000');
    await guest.locator('input[name=name]').fill('Sam');
    const enter = form(guest, 'join').getByRole('button');
    expect(await send(guest, enter)).toBe(422);
    await expect(guest.locator('.why')).toHaveText(say.wrongCode);
    await expect(guest.locator('input[name=name]')).toHaveValue('Sam');
    await guest.locator('input[name=code]').fill(code.toLowerCase());
    expect(await send(guest, enter)).toBe(303);
    await expect(guest).toHaveURL(`${meeting.path}/room`);
    await expect(guest.getByText(say.item).first()).toBeVisible();
    await contribute(guest, meeting, { kind: 'experience', text: say.guest });
    await expect(guest.locator('ul.said li').filter({ hasText: say.guest })).toBeVisible();
    await sound(guest);
    await member.goto(`${meeting.path}/room`);
    await expect(member.locator('ul.said li').filter({ hasText: say.guest })).toContainText('Sam');
  });
});
