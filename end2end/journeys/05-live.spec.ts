// The room: a moderator drives, a coordinator and a guest follow on their phones, the projector shows
// the way. What one does, the others see within a second.

import type { Locator, Page } from '@playwright/test';
import { expect, farYear, form, openRoom, refused, setDate, step, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    member: people.coordinatorPaliers, title: 'Ce que nous faisons ensemble',
    items: ['Récit du palier', 'Intervision à voix haute', 'Météo de fin'],
    fresh: 'La séance n’a pas commencé', paused: 'En pause', unsigned: 'Sans signature', guest: 'Odile', comes: 'invité·e',
    signed: 'Frapper à deux ouvre plus de portes.', quiet: 'Chez nous on renonce souvent.', third: 'Un café suffit parfois.',
    support: 'Chez nous aussi', one: '1 soutien', here: 'Je suis là', there: /^Vous êtes noté·e présent·e/,
    owner: 'Choisissez une personne de la liste.', due: /^Donnez un jour/,
    promise: 'Écrire la fiche du binôme', kept: 'Engagement', unknown: /^Aucune salle n’a ce code/, present: 'présent·e',
  },
  nl: {
    member: 'coordination.recits@example.org', title: 'Wat we samen doen',
    items: ['Verhaal van de overloop', 'Intervisie hardop', 'Weerbericht tot slot'],
    fresh: 'De bijeenkomst is nog niet begonnen', paused: 'Gepauzeerd', unsigned: 'Zonder naam', guest: 'Odile', comes: 'gast',
    signed: 'Met twee aankloppen opent meer deuren.', quiet: 'Bij ons haakt men vaak af.', third: 'Soms volstaat een koffie.',
    support: 'Ook zo bij ons', one: '1 steun', here: 'Ik ben er', there: /^Je staat op aanwezig/,
    owner: 'Kies iemand uit de lijst.', due: /^Geef een dag/,
    promise: 'De fiche van het duo schrijven', kept: 'Engagement', unknown: /^Geen enkele zaal heeft deze code/, present: 'aanwezig',
  },
};

const SECOND = 1000;

/** A page, a place on it, and the words that are to come there. */
type Sight = [Page, string, string];

/**
 * A tap on one page, and how many milliseconds later others see these words at their place: by the
 * clock of the machine that shows them all, from the click itself to the change of the page.
 */
async function seenWithinASecond(tap: Locator, sights: Sight[]) {
  const seen = sights.map(([page, place, words]) =>
    page.evaluate(
      ({ place, words }) =>
        new Promise<number>((resolve) => {
          const there = () => document.querySelector(place)?.textContent?.includes(words) ?? false;
          if (there()) return resolve(0);
          const watch = new MutationObserver(() => {
            if (!there()) return;
            watch.disconnect();
            resolve(Date.now());
          });
          watch.observe(document.body, { subtree: true, childList: true, characterData: true });
          setTimeout(() => resolve(Infinity), 5000);
        }),
      { place, words },
    ),
  );
  const tapped = tap.page().evaluate(
    () => new Promise<number>((resolve) => addEventListener('click', () => resolve(Date.now()), { capture: true, once: true })),
  );
  await tap.click();
  const [from, ...until] = await Promise.all([tapped, ...seen]);
  until.forEach((at, n) => {
    expect.soft(at, `«${sights[n][2]}» was there before`).not.toBe(0);
    expect.soft(at - from, `«${sights[n][2]}» seen after so many milliseconds`).toBeLessThan(SECOND);
  });
}

const key = (page: Page, name: string) => form(page, 'key').locator(`button[name=key][value=${name}]`);
const said = (page: Page, text: string) => page.locator('ul.said > li').filter({ hasText: text });

async function write(page: Page, kind: string, text: string, { unsigned = false } = {}) {
  const add = form(page, 'contribute');
  await add.locator('label.chip').filter({ has: page.locator(`input[value=${kind}]`) }).click();
  await add.locator('textarea').fill(text);
  if (unsigned) await add.locator('input[name=unsigned]').check();
  return add.getByRole('button');
}

test('a room that moves as one', async ({ page, strict, signIn, someone, language }) => {
  test.setTimeout(120_000);
  const say = words[language];
  const [first, second, third] = say.items;
  const helper = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const meeting = await setDate(helper, language, { body: 'concertation', month: 1, title: say.title, year: farYear - 1 });
  await openRoom(helper, meeting, language, say.items);

  const driver = page;
  await strict(driver, refused);
  await signIn(driver, people.moderator);
  const member = await someone({ email: say.member });
  const guest = await someone({ allow: refused });
  const beam = await someone({ email: people.moderator });
  const code = { text: '' };

  await test.step('each comes in', async () => {
    await Promise.all([
      driver.goto(`${meeting.path}/drive`),
      member.goto(`${meeting.path}/room`),
      beam.goto(`${meeting.path}/beam`),
      guest.goto(`/${language}/join`),
    ]);
    await Promise.all([driver, member, beam, guest].map(hydrated));
    code.text = (await beam.locator('footer b.num').innerText()).trim();
    expect(code.text).toMatch(/^[0-9A-Z]{5}$/);
    await expect(driver.locator('main')).toContainText(code.text);
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(say.fresh);
    await axe(guest);
    await guest.locator('#code').fill('22222');
    await form(guest, 'join').getByRole('button').click();
    await expect(guest.locator('#code-e')).toHaveText(say.unknown);
    await hydrated(guest);
    // As people type it.
    await guest.locator('#code').fill(` ${code.text.toLowerCase()} `);
    await guest.locator('#name').fill(say.guest);
    await form(guest, 'join').getByRole('button').click();
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(say.fresh);
    await hydrated(guest);
  });

  await test.step('begin: seen by all within a second', async () => {
    await seenWithinASecond(key(driver, 'start'), [member, guest, beam].map((one): Sight => [one, 'h1', first]));
    await expect(driver.getByRole('heading', { level: 1 })).toHaveText(first);
    await axe(driver);
    await axe(member);
    await noSidewaysScroll(driver);
    await noSidewaysScroll(member);
  });

  await test.step('pause and go on', async () => {
    await seenWithinASecond(key(driver, 'pause'), [member, guest].map((one): Sight => [one, '.now-box', say.paused]));
    await expect(beam.locator('svg[data-clock=pause]')).toBeVisible();
    await key(driver, 'resume').click();
    await expect(member.getByText(say.paused)).toHaveCount(0);
  });

  await test.step('signed, and sent once however often one taps', async () => {
    const add = await write(member, 'success_factor', say.signed);
    await add.dblclick();
    await expect(said(driver, say.signed)).toHaveCount(1);
    await expect(form(member, 'contribute').locator('textarea')).toHaveValue('');
    await expect(said(member, say.signed)).toHaveCount(1);
    await expect(said(member, say.signed).locator('input[value=withdraw]')).toHaveCount(1);
    await expect(said(guest, say.signed)).toHaveCount(1);
  });

  await test.step('unsigned: nobody’s, not even for the moderator', async () => {
    const add = await write(member, 'experience', say.quiet, { unsigned: true });
    await seenWithinASecond(add, [driver, guest].map((one): Sight => [one, 'ul.said', say.quiet]));
    for (const screen of [driver, guest, member]) {
      await expect(said(screen, say.quiet)).toContainText(say.unsigned);
      await expect(said(screen, say.quiet).locator('input[value=withdraw]')).toHaveCount(0);
    }
  });

  await test.step('a guest speaks, and supports what another said', async () => {
    await (await write(guest, 'tool', say.third)).click();
    // Anyone can give any name: what one is stands beside it.
    await expect(said(member, say.third)).toContainText(`${say.guest} (${say.comes})`);
    await said(guest, say.signed).getByRole('button', { name: say.support }).click();
    await expect(said(member, say.signed)).toContainText(say.one);
    await expect(said(driver, say.signed)).toContainText(say.one);
    await axe(guest);
  });

  await test.step('«I am here», in one tap', async () => {
    const count = driver.locator('.head b.num').first();
    // Whoever came with the code is here already.
    await expect(count).toHaveText('1');
    const attend = (phone: Page) => form(phone, 'attend').getByRole('button');
    await expect(attend(guest)).toHaveText(say.there);
    await expect(attend(member)).toHaveText(say.here);
    await attend(member).click();
    await expect(attend(member)).toHaveText(say.there);
    await expect(count).toHaveText('2');
    await driver.locator('details:has(input[value=mark]) > summary').click();
    const list = driver.locator('details:has(input[value=mark]) li');
    await expect(list.filter({ hasText: say.guest })).toHaveCount(1);
    await expect(list.locator('.tag').filter({ hasText: say.present })).toHaveCount(1);
    await axe(driver);
  });

  await test.step('concluded with a commitment: who, and for when', async () => {
    const note = form(driver, 'note');
    await note.locator('label.chip').filter({ has: driver.locator('input[value=commitment]') }).click();
    await note.locator('textarea').fill(say.promise);
    await note.getByRole('button').click();
    await expect(driver.locator('#owner-e')).toHaveText(say.owner);
    await expect(driver.locator('#due-e')).toHaveText(say.due);
    await expect(note.locator('textarea')).toHaveValue(say.promise);
    const owner = note.locator('select[name=owner]');
    await owner.selectOption({ index: 1 });
    // «Project (person)».
    const who = /\((.+)\)/.exec(await owner.locator('option:checked').innerText())?.[1] ?? '';
    expect(who).not.toBe('');
    await note.locator('input[name=due]').fill(`${new Date().getFullYear() + 1}-02-12`);
    await note.getByRole('button').click();
    const step = driver.locator('ol.items > li').filter({ hasText: first });
    await expect(step).toContainText(say.promise);
    await expect(step).toContainText(who);
    await expect(note.locator('textarea')).toHaveValue('');
  });

  await test.step('next: seen by all within a second', async () => {
    await seenWithinASecond(key(driver, 'next'), [member, guest, beam].map((one): Sight => [one, 'h1', second]));
    for (const screen of [driver, member, guest, beam]) {
      await expect(screen.getByRole('heading', { level: 1 })).toHaveText(second);
    }
  });

  await test.step('the projector: the code, its QR, and no name', async () => {
    await expect(beam.locator('footer svg[role=img] path')).toHaveAttribute('d', /^M/);
    await expect(beam.locator('footer b.num')).toHaveText(code.text);
    const shown = await beam.locator('body').innerText();
    const own = await driver.locator('details:has(input[value=mark]) li b').allInnerTexts();
    expect(own.length).toBeGreaterThan(10);
    for (const name of [...own, say.guest, say.signed]) expect(shown).not.toContain(name.trim());
    await expect(beam.locator('a, form, button, nav').filter({ visible: true })).toHaveCount(0);
    await axe(beam);
    await noSidewaysScroll(beam);
  });

  await test.step('the last item, and the room closes for all', async () => {
    await key(driver, 'next').click();
    await expect(driver.getByRole('heading', { level: 1 })).toHaveText(third);
    await form(driver, 'key').locator('button.main').click();
    await expect(form(driver, 'key').locator('a.main')).toBeVisible();
    await step(helper, meeting, 'drafting');
    for (const phone of [member, guest]) await expect(form(phone, 'attend')).toHaveCount(0);
    await expect(form(driver, 'key')).toHaveCount(0);
  });
});
