// An atelier: one registers without an account, nobody is counted twice, a seat that is given back
// goes to the next in line, and every calendar follows.

import type { Page } from '@playwright/test';
import { calendarOf, readCalendar } from '../support/calendar.mjs';
import { expect, form, refused, setDate, step, test, type Meeting } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    title: 'Sortir de l’hôpital, rentrer chez soi',
    register: 'S’inscrire',
    noAt: /Il manque le signe @/,
    noFunction: 'Dites votre fonction, même en un mot.',
    noted: /^C’est noté/,
    confirmed: /^Place confirmée\s: /,
    already: /^Déjà inscrit·e\s: /,
    waiting: /^Liste d’attente\s: /,
    first: /au rang 1\b/,
    full: /^Complet\. /,
    cancelled: /^Inscription annulée\s: /,
    promoted: /^Une place est à vous\s: /,
    freed: 'Votre place est libérée. Merci d’avoir prévenu.',
    mine: 'Votre place est confirmée',
  },
  nl: {
    title: 'Uit het ziekenhuis, terug naar huis',
    register: 'Inschrijven',
    noAt: /Het teken @ ontbreekt/,
    noFunction: 'Zeg wat je functie is, één woord volstaat.',
    noted: /^Genoteerd, tot /,
    confirmed: /^Plaats bevestigd: /,
    already: /^Al ingeschreven: /,
    waiting: /^Wachtlijst: /,
    first: /op plaats 1\b/,
    full: /^Volzet\. /,
    cancelled: /^Inschrijving geannuleerd: /,
    promoted: /^Er is een plaats voor je: /,
    freed: 'Je plaats is vrij. Bedankt voor het seintje.',
    mine: 'Je plaats is bevestigd',
  },
};

/** An announced atelier with two seats, open since yesterday. */
async function announce(moderator: Page, language: 'fr' | 'nl', title: string): Promise<Meeting> {
  const meeting = await setDate(moderator, language, { body: 'atelier-sud-est', month: 6, title });
  await moderator.goto(`${meeting.path}/edit`);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await moderator.locator('input[name=capacity]').fill('2');
  await moderator.locator('input[name=opens_at]').fill(`${yesterday}T09:00`);
  await form(moderator, 'edit').locator('button').click();
  await expect(moderator).toHaveURL(/done=edit$/);
  await step(moderator, meeting, 'announced');
  return meeting;
}

async function fill(page: Page, person: { name: string; email: string }) {
  await page.locator('input[name=name]').fill(person.name);
  await page.locator('input[name=email]').fill(person.email);
  await page.locator('input[name=organisation]').fill('ASBL Le Palier');
  await page.locator('input[name=function]').fill('accompagnatrice');
}

/** How many have a seat and how many wait, as the moderator reads it. */
async function counted(moderator: Page, meeting: Meeting) {
  await moderator.goto(`${meeting.path}/registrations`);
  const counts = await moderator.locator('dl.facts dd').allTextContents();
  return { confirmed: Number(counts[0]), waiting: Number(counts[1]) };
}

test('two seats, three people, and every calendar follows', async ({
  page, someone, strict, mail, language, server,
}) => {
  test.slow();
  const say = words[language];
  const [ana, bo, cleo] = ['ana', 'bo', 'cleo'].map((name) => ({
    name: `${name} voorbeeld`,
    email: `${name}.${language}@example.org`,
  }));
  const moderator = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const meeting = await announce(moderator, language, say.title);
  const register = `${meeting.path}/register`;
  await strict(page, refused);

  await test.step('from the territory to the form', async () => {
    await page.goto(`/${language}/territory/sud-est`);
    await hydrated(page);
    await axe(page);
    await page.getByRole('link', { name: say.register, exact: true }).click();
    await expect(page).toHaveURL(register);
    await expect(page.locator('input[name=email]')).toBeVisible();
    await axe(page);
    await noSidewaysScroll(page);
  });

  await test.step('what is wrong stands beside its field, and what was typed stays', async () => {
    await fill(page, { ...ana, email: 'ana.example.org' });
    await page.locator('input[name=function]').fill('');
    await page.locator('input[name=need][value=step_free]').check();
    await form(page, 'register').getByRole('button').click();
    const email = page.locator('.field').filter({ has: page.locator('input[name=email]') });
    const role = page.locator('.field').filter({ has: page.locator('input[name=function]') });
    await expect(email.locator('.why')).toHaveText(say.noAt);
    await expect(role.locator('.why')).toHaveText(say.noFunction);
    await expect(page.locator('.why')).toHaveCount(2);
    await expect(email.getByRole('textbox')).toHaveAccessibleDescription(say.noAt);
    await expect(email.getByRole('textbox')).toHaveValue('ana.example.org');
    await expect(page.locator('input[name=name]')).toHaveValue(ana.name);
    await expect(page.locator('input[name=organisation]')).toHaveValue('ASBL Le Palier');
    await expect(page.locator('input[name=need][value=step_free]')).toBeChecked();
    await hydrated(page);
    await expect(page.getByRole('alert')).toBeFocused();
    await axe(page);
    await page.getByRole('alert').getByRole('link').first().click();
    await expect(email.getByRole('textbox')).toBeFocused();
  });

  let seat = await test.step('a double click makes one registration, and one mail', async () => {
    await fill(page, ana);
    await form(page, 'register').getByRole('button').dblclick();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.noted);
    await hydrated(page);
    await axe(page);
    const letter = await mail.to(ana.email);
    expect(letter.subject).toMatch(say.confirmed);
    expect(await counted(moderator, meeting)).toEqual({ confirmed: 1, waiting: 0 });
    const entry = calendarOf(letter);
    expect(entry).toMatchObject({
      method: 'REQUEST',
      status: 'CONFIRMED',
      summary: say.title,
      zones: ['Europe/Brussels'],
      attendees: [`mailto:${ana.email}`],
      start: { tzid: 'Europe/Brussels', local: `${meeting.day}T09:30:00` },
      end: { tzid: 'Europe/Brussels', local: `${meeting.day}T12:30:00` },
    });
    // The same instant by the zone tables of the machine.
    const brussels = new Intl.DateTimeFormat('sv', {
      timeZone: 'Europe/Brussels', dateStyle: 'short', timeStyle: 'short',
    });
    expect(brussels.format(entry.start.at)).toBe(`${meeting.day} 09:30`);
    return { uid: entry.uid, link: linkIn(letter.text ?? '') };
  });

  await test.step('the file on the page is the same entry, for anyone', async () => {
    const file = page.getByRole('link', { name: /calendrier|kalender/ }).and(page.locator('[download]'));
    const answer = await page.request.get((await file.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toMatch(/^text\/calendar/);
    const entry = readCalendar(await answer.text());
    expect(entry).toMatchObject({ method: 'PUBLISH', uid: seat.uid, attendees: [] });
    expect(entry.start.local).toBe(`${meeting.day}T09:30:00`);
  });

  await test.step('the same address again: the same page, and a mail that says so', async () => {
    const noted = await page.locator('main').innerText();
    await page.goto(register);
    await fill(page, ana);
    await form(page, 'register').getByRole('button').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.noted);
    expect(await page.locator('main').innerText()).toBe(noted);
    const letter = await mail.to(ana.email);
    expect(letter.subject).toMatch(say.already);
    expect(letter.attachments).toEqual([]);
    seat = { ...seat, link: linkIn(letter.text ?? '') };
    expect(await counted(moderator, meeting)).toEqual({ confirmed: 1, waiting: 0 });
  });

  await test.step('when it is full, the next one waits', async () => {
    const line = await someone({ javaScript: false });
    for (const [person, subject] of [[bo, say.confirmed], [cleo, say.waiting]] as const) {
      await line.goto(register);
      await expect(line.getByText(say.full)).toHaveCount(person === cleo ? 1 : 0);
      await fill(line, person);
      // The very same form, sent twice.
      const twice = await line.locator('form:has(input[name=do])').evaluate((found) =>
        Object.fromEntries([...new FormData(found as HTMLFormElement)].map(([name, value]) => [name, String(value)])));
      for (let sending = 0; sending < 2; sending++) {
        const answer = await line.request.post(register, { form: twice, maxRedirects: 0, headers: { origin: server.origin } });
        expect(answer.status()).toBe(303);
        expect(answer.headers().location).toBe(`${meeting.path}/registered`);
      }
      const letter = await mail.to(person.email);
      expect(letter.subject).toMatch(subject);
      if (person === cleo) {
        expect(letter.text).toMatch(say.first);
        expect(letter.attachments).toEqual([]);
      }
    }
    expect(await counted(moderator, meeting)).toEqual({ confirmed: 2, waiting: 1 });
  });

  await test.step('a seat that is given back goes to the first in line', async () => {
    await page.goto(seat.link);
    await hydrated(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.mine);
    await axe(page);
    await noSidewaysScroll(page);
    // Looking changes nothing: a mail program that opens links cancels nobody.
    expect(await counted(moderator, meeting)).toEqual({ confirmed: 2, waiting: 1 });
    await form(page, 'cancel').getByRole('button').click();
    await expect(page.getByText(say.freed)).toBeVisible();
    await axe(page);

    const gone = await mail.to(ana.email);
    expect(gone.subject).toMatch(say.cancelled);
    expect(calendarOf(gone)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: seat.uid });
    const come = await mail.to(cleo.email);
    expect(come.subject).toMatch(say.promoted);
    expect(calendarOf(come)).toMatchObject({
      method: 'REQUEST', status: 'CONFIRMED', uid: seat.uid, attendees: [`mailto:${cleo.email}`],
    });
    expect(await counted(moderator, meeting)).toEqual({ confirmed: 2, waiting: 0 });
    // Nobody got a mail more than told here: a double click would have made one.
    const told = mail.all().flatMap((letter) => [letter.to ?? []].flat()).map((to) => to.text);
    expect([ana, bo, cleo].map(({ email }) => told.filter((to) => to === email).length)).toEqual([3, 1, 2]);
  });
});

/** The link of a mail to its registration. */
function linkIn(text: string) {
  const link = /https?:\S+\/registration\/\S+/.exec(text)?.[0];
  if (!link) throw new Error(`no link in\n${text}`);
  return link;
}
