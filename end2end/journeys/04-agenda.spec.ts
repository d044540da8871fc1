// The agenda, made together: proposed, taken up, put in order by hand and by keyboard, written by two
// at once, settled.

import type { Page } from '@playwright/test';
import { addItem, expect, farYear, form, refused, setDate, step, test, type Meeting } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people, type Language } from '../support/test';

const words = {
  fr: {
    title: 'Ce que nos projets se doivent', items: ['Accueil', 'Tour d’actualités', 'Récit d’un projet', 'Récolte'],
    proposal: 'Garder le lien après le projet', why: 'Trois projets finissent cet été et leurs habitués restent.',
    proposed: 'C’est proposé.', mine: 'votre proposition', supported: '1 soutien', taken: 'La proposition est à l’ordre du jour',
    at: (title: string, n: number, all: number) => `« ${title} » est maintenant ${n === 1 ? '1er' : `${n}e`} sur ${all}.`,
    last: 'déjà en dernier', undo: 'Annuler', merged: 'les deux changements sont gardés',
    both: 'Les deux textes sont gardés.', mineNow: 'La vôtre', theirs: 'Celle qui est enregistrée maintenant',
    mineText: 'Un tableau à deux colonnes', theirText: 'Le temps de nous connaître', saved: 'Le point est enregistré.',
    empty: 'L’ordre du jour est encore vide.', settled: 'La séance est maintenant : ordre du jour arrêté.',
    announceMail: /^À noter\s: /, settleMail: /^Ordre du jour\s: /, since: 'Ce qui a changé depuis le dernier e-mail',
  },
  nl: {
    title: 'Wat onze projecten elkaar verschuldigd zijn', items: ['Onthaal', 'Actuarondje', 'Projectverhaal', 'Oogst'],
    proposal: 'Contact houden na het project', why: 'Drie projecten stoppen deze zomer en hun vaste bezoekers blijven.',
    proposed: 'Voorgesteld.', mine: 'jouw voorstel', supported: '1 keer gesteund', taken: 'Het voorstel staat op de agenda',
    at: (title: string, n: number, all: number) => `“${title}” staat nu op plaats ${n} van ${all}.`,
    last: 'staat al achteraan', undo: 'Ongedaan maken', merged: 'beide veranderingen zijn bewaard',
    both: 'Beide teksten zijn bewaard.', mineNow: 'De jouwe', theirs: 'Die nu bewaard is',
    mineText: 'Een bord met twee kolommen', theirText: 'Tijd om elkaar te leren kennen', saved: 'Het punt is bewaard.',
    empty: 'De agenda is nog leeg.', settled: 'De bijeenkomst is nu: agenda vastgelegd.',
    announceMail: /^Om te noteren: /, settleMail: /^Agenda: /, since: 'Wat er veranderd is sinds de laatste e-mail',
  },
};

const year = farYear - 1;
const order = (page: Page) => page.locator('ol.items > li h3');
const row = (page: Page, title: string) => page.locator('ol.items > li').filter({ has: page.getByRole('heading', { name: title }) });
const down = (page: Page, title: string) => row(page, title).locator('button[value=down]');
const toast = (page: Page) => page.locator('.toasts[role=status]');

/** Presses Tab until the focus is where it is wanted, as someone without a mouse does. */
async function tabTo(page: Page, wanted: string) {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, wanted)) return;
  }
  throw new Error(`the Tab key never came to ${wanted}`);
}

/** A session announced, with four items to put in order. */
async function announced(helper: Page, language: Language, month: number): Promise<Meeting> {
  const { title, items } = words[language];
  const meeting = await setDate(helper, language, { body: 'concertation', month, title, year });
  await step(helper, meeting, 'announced');
  for (const item of items) await addItem(helper, meeting, language, item);
  return meeting;
}

test('a proposal is supported, taken up, and the agenda settled', async ({
  page, strict, signIn, someone, mail, language,
}) => {
  const say = words[language];
  const mailOf = { fr: people.coordinatorPaliers, nl: 'coordination.recits@example.org' }[language];
  const helper = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const meeting = await setDate(helper, language, { body: 'concertation', month: 4, title: say.title, year });
  const agenda = `${meeting.path}/agenda`;
  await strict(page);
  await signIn(page, people.moderator);

  await test.step('announced, and told', async () => {
    await page.goto(meeting.path);
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
    const offer = form(page, 'step').filter({ has: page.locator('input[name=to][value=announced]') });
    // The mail about the date has long come.
    mail.forget(mailOf);
    await offer.getByRole('button').click();
    await expect(page).toHaveURL(/\?done=step$/);
    expect((await mail.to(mailOf)).subject).toMatch(say.announceMail);
    // What is missing for the next step is said beside its button.
    const settle = form(page, 'step').filter({ has: page.locator('input[name=to][value=settled]') });
    await expect(settle).toContainText(say.empty);
    await expect(settle.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('a coordinator proposes, another one supports', async () => {
    const coordinator = await someone({ email: mailOf, allow: refused });
    await coordinator.goto(agenda);
    await hydrated(coordinator);
    await coordinator.locator('#propose > summary').click();
    await coordinator.locator('#title').fill(say.proposal);
    await form(coordinator, 'propose').getByRole('button').click();
    await expect(coordinator.locator('#why-e')).toBeVisible();
    await expect(coordinator.locator('#title')).toHaveValue(say.proposal);
    await axe(coordinator);
    await noSidewaysScroll(coordinator);
    await hydrated(coordinator);
    await coordinator.locator('#why').fill(say.why);
    await form(coordinator, 'propose').getByRole('button').click();
    await expect(coordinator.getByText(say.proposed)).toBeVisible();
    const mine = coordinator.getByRole('listitem').filter({ hasText: say.proposal });
    await expect(mine).toContainText(say.mine);
    await expect(mine.locator('input[value=support]')).toHaveCount(0);
    const other = await someone({ email: people.coordinatorRetour, javaScript: false });
    await other.goto(agenda);
    await form(other, 'support').getByRole('button').click();
    await expect(other.getByRole('listitem').filter({ hasText: say.proposal })).toContainText(say.supported);
  });

  await test.step('the moderator takes it up', async () => {
    await page.goto(agenda);
    await hydrated(page);
    await axe(page);
    await form(page, 'take').getByRole('button').click();
    await expect(page.getByText(say.taken)).toBeVisible();
    await expect(order(page)).toHaveText([say.proposal]);
    await expect(row(page, say.proposal)).toContainText(say.supported);
    await expect(form(page, 'take')).toHaveCount(0);
  });

  await test.step('settled from the agenda, and told; a change after that says so', async () => {
    mail.forget(mailOf);
    await hydrated(page);
    await form(page, 'step').getByRole('button').click();
    await expect(page).toHaveURL(/\?done=step$/);
    await expect(page.getByText(say.settled)).toBeVisible();
    const letter = await mail.to(mailOf);
    expect(letter.subject).toMatch(say.settleMail);
    expect(letter.text).toContain(`${meeting.id}/agenda`);
    await page.goto(agenda);
    await expect(page.getByText(say.since)).toHaveCount(0);
    await addItem(helper, meeting, language, say.items[0]);
    await page.goto(agenda);
    await expect(page.getByText(say.since)).toBeVisible();
  });
});

test('an order by hand and by keyboard alone; what two do at once is kept', async ({
  page, strict, signIn, someone, language,
}) => {
  const say = words[language];
  test.setTimeout(120_000);
  const [one, two, three, four] = say.items;
  const helper = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const meeting = await announced(helper, language, 7);
  const agenda = `${meeting.path}/agenda`;
  await strict(page);
  await signIn(page, people.moderator);
  await page.goto(agenda);
  await hydrated(page);
  await expect(order(page)).toHaveText([one, two, three, four]);
  await axe(page);
  await noSidewaysScroll(page);

  await test.step('one button, one step: said, undone', async () => {
    await down(page, one).click();
    await expect(toast(page)).toContainText(say.at(one, 2, 4));
    await expect(order(page)).toHaveText([two, one, three, four]);
    await expect(down(page, one)).toBeFocused();
    await axe(page);
    await toast(page).getByRole('button', { name: say.undo }).click();
    await expect(toast(page)).toContainText(say.at(one, 1, 4));
    await expect(order(page)).toHaveText([one, two, three, four]);
  });

  await test.step('the same without a mouse, from the top of the page', async () => {
    await page.goto(agenda);
    await hydrated(page);
    const button = (await down(page, one).getAttribute('id')) ?? '';
    await tabTo(page, '.skip');
    await page.keyboard.press('Enter');
    await tabTo(page, `#${button}`);
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText(say.at(one, 2, 4));
    await expect(down(page, one)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(toast(page)).toContainText(say.at(one, 3, 4));
    await expect(down(page, one)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText(say.at(one, 4, 4));
    await expect(down(page, one)).toBeFocused();
    // At the end the button stays, says why, and changes nothing.
    await expect(down(page, one)).toHaveAccessibleName(new RegExp(say.last));
    await tabTo(page, '.toast button:not([type])');
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText(say.at(one, 3, 4));
    await expect(toast(page).getByRole('button', { name: say.undo })).toBeFocused();
    await expect(order(page)).toHaveText([two, three, one, four]);
  });

  await test.step('two moderators at once: both moves hold', async () => {
    const other = await someone({ email: people.moderator });
    await other.goto(agenda);
    await page.goto(agenda);
    await Promise.all([hydrated(page), hydrated(other)]);
    await Promise.all([
      down(page, two).click(),
      row(other, four).locator('button[value=up]').click(),
    ]);
    await expect(toast(page)).toContainText(two);
    await expect(toast(other)).toContainText(four);
    const told = [await toast(page).innerText(), await toast(other).innerText()];
    expect(told.filter((text) => text.includes(say.merged))).toHaveLength(1);
    await page.goto(agenda);
    await expect(order(page)).toHaveText([three, two, four, one]);
  });

  await test.step('any place in one step', async () => {
    await hydrated(page);
    await page.locator('details:has(#move-to) > summary').click();
    await page.locator('#move-item').selectOption({ label: one });
    await page.locator('#move-to').selectOption('1');
    await page.locator('#move-do').click();
    await expect(toast(page)).toContainText(say.at(one, 1, 4));
    await expect(order(page)).toHaveText([one, three, two, four]);
  });

  await test.step('two write the same item: both texts are shown, none is lost', async () => {
    const other = await someone({ email: people.moderator, allow: [/\b409\b/] });
    const open = async (page: Page) => {
      await page.goto(agenda);
      await row(page, three).getByRole('link').click();
      await expect(page.locator('#minutes')).toBeVisible();
      await hydrated(page);
    };
    await open(page);
    await open(other);
    await axe(page);
    const field = `#expected_${language}`;
    await page.locator(field).fill(say.theirText);
    await page.locator('#minutes').fill('25');
    await form(page, 'edit').last().getByRole('button').click();
    await expect(page.getByText(say.saved)).toBeVisible();
    await other.locator(field).fill(say.mineText);
    await form(other, 'edit').last().getByRole('button').click();
    await expect(other.getByText(say.both)).toBeVisible();
    const version = (name: string) => other.locator('.keep-it').filter({ has: other.getByRole('heading', { name }) });
    await expect(version(say.mineNow)).toContainText(say.mineText);
    await expect(version(say.theirs)).toContainText(say.theirText);
    await expect(version(say.theirs)).toContainText('25');
    await expect(other.locator(field)).toHaveValue(say.mineText);
    await axe(other);
    await noSidewaysScroll(other);
    await hydrated(other);
    // One text of two.
    await other.locator(field).fill(`${say.theirText}. ${say.mineText}`);
    await other.locator('#minutes').fill('25');
    await form(other, 'edit').last().getByRole('button').click();
    await expect(other.getByText(say.saved)).toBeVisible();
    await expect(row(other, three)).toContainText(`${say.theirText}. ${say.mineText}`);
    await expect(row(other, three)).toContainText('25 min');
  });
});
