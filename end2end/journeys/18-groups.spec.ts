// Sub-groups chosen in one tap, one of them reports; what was said is put together under a heading, and stands so
// on the phones, on the projector and in the minutes.

import type { Page } from '@playwright/test';
import { contribute, expect, farYear, form, openRoom, refused, setDate, step, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    member: people.coordinatorPaliers, title: 'En petits groupes', items: ['Ce qui manque', 'Ce qu’on garde'],
    first: 'Groupe 1', second: 'Groupe 2', said: 'Un lieu où se poser', unsigned: 'On ne nous écoute pas',
    bring: 'Un lieu ouvert le soir.', heading: 'Des lieux', renamed: 'Des lieux ouverts',
    goes: 'Avec signature, votre phrase va à « Groupe 2 ».', missing: 'Écrivez un titre, en quelques mots.',
    empty: 'Écrivez une phrase, même courte.', stays: 'Ce qui est sans signature ne va pas sous un sous-groupe',
  },
  nl: {
    member: 'coordination.recits@example.org', title: 'In kleine groepen', items: ['Wat ontbreekt', 'Wat we bewaren'],
    first: 'Groep 1', second: 'Groep 2', said: 'Een plek om te zitten', unsigned: 'Men luistert niet',
    bring: 'Een plek die ’s avonds open is.', heading: 'Plekken', renamed: 'Open plekken',
    goes: 'Met naam gaat je zin naar ‘Groep 2’.', missing: 'Schrijf een titel, in enkele woorden.',
    empty: 'Schrijf een zin, een korte volstaat.', stays: 'Wat zonder naam is, gaat niet onder een subgroep',
  },
};

const part = (page: Page, heading: string) =>
  page.locator('.part').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

test('sub-groups, and what is put together', async ({ page, strict, signIn, someone, language }) => {
  test.setTimeout(120_000);
  const say = words[language];
  const helper = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const meeting = await setDate(helper, language, { body: 'concertation', month: 1, title: say.title, year: farYear - 1 });
  await openRoom(helper, meeting, language, say.items);

  const driver = page;
  await strict(driver, refused);
  await signIn(driver, people.moderator);
  const member = await someone({ email: say.member, allow: refused });
  const beam = await someone({ email: people.moderator });
  await driver.goto(`${meeting.path}/drive`);
  await hydrated(driver);
  await form(driver, 'key').locator('button[name=key][value=start]').click();
  await member.goto(`${meeting.path}/room`);
  await beam.goto(`${meeting.path}/beam`);
  await Promise.all([member, beam].map(hydrated));
  await expect(form(member, 'sit')).toHaveCount(0);

  await test.step('opened on the desk, chosen in one tap', async () => {
    await driver.locator('details:has(input[value=split]) > summary').click();
    await form(driver, 'split').locator('select').selectOption('2');
    await form(driver, 'split').getByRole('button').click();
    const choice = (name: string) => form(member, 'sit').getByRole('button', { name: new RegExp(`^${name}`) });
    await choice(say.first).click();
    await choice(say.second).click();
    await expect(choice(say.second)).toHaveAttribute('aria-pressed', 'true');
    await expect(choice(say.second)).toContainText('1 ');
    await expect(member.getByText(say.goes)).toBeVisible();
    await expect(beam.getByRole('heading', { name: say.second })).toBeVisible();
    await Promise.all([driver, member, beam].map(axe));
    await noSidewaysScroll(member);
  });

  await test.step('signed it is of the sub-group, unsigned of the room', async () => {
    // The same person, on an old phone where no script runs.
    const plain = await someone({ email: say.member, javaScript: false });
    await contribute(plain, meeting, { kind: 'need', text: say.said });
    await contribute(plain, meeting, { kind: 'need', text: say.unsigned, unsigned: true });
    await expect(part(member, say.second)).toContainText(say.said);
    await expect(part(member, say.second)).not.toContainText(say.unsigned);
    await expect(member.getByText(say.unsigned, { exact: true })).toBeVisible();
  });

  await test.step('one reports, and what is brought back is read by all', async () => {
    await form(member, 'report').getByRole('button').click();
    await form(member, 'bring').getByRole('button').click();
    await expect(member.locator('#brought-e')).toHaveText(say.empty);
    await form(member, 'bring').locator('textarea').fill(say.bring);
    await form(member, 'bring').getByRole('button').click();
    for (const screen of [driver, beam]) await expect(screen.getByText(say.bring)).toBeVisible();
    await expect(part(member, say.second).locator('blockquote.brought')).toHaveText(say.bring);
    await form(driver, 'rejoin').getByRole('button').click();
    await expect(form(member, 'sit')).toHaveCount(0);
    await axe(member);
  });

  await test.step('ticked, and put under a heading at once', async () => {
    const gather = form(driver, 'group');
    await expect(gather).toBeHidden();
    const tick = (text: string) => driver.locator('.said > li').filter({ hasText: text }).locator('input.tick');
    await tick(say.unsigned).check();
    await gather.getByRole('button', { name: say.second }).click();
    await expect(driver.locator('.gather').getByText(say.stays)).toBeVisible();
    await expect(tick(say.unsigned)).toBeChecked();
    await tick(say.said).check();
    await gather.getByRole('button').first().click();
    await expect(driver.locator('#heading-e')).toHaveText(say.missing);
    await axe(driver);
    await noSidewaysScroll(driver);
    await gather.locator('#heading').fill(say.heading);
    await gather.getByRole('button').first().click();
    for (const screen of [driver, member]) {
      await expect(part(screen, say.heading)).toContainText(say.said);
      await expect(part(screen, say.heading)).toContainText(say.unsigned);
    }
    await expect(gather).toBeHidden();
    const tools = part(driver, say.heading);
    await tools.locator('details:has(input[value=rename]) > summary').click();
    await tools.locator('input[name=heading]').fill(say.renamed);
    await form(driver, 'rename').filter({ has: driver.locator(`input[name=was][value="${say.heading}"]`) })
      .getByRole('button').click();
    await expect(part(member, say.renamed)).toContainText(say.said);
    await expect(beam.getByRole('heading', { name: say.renamed })).toBeVisible();
    await Promise.all([driver, member, beam].map(axe));
    await noSidewaysScroll(beam);
  });

  await test.step('the minutes are drafted so', async () => {
    await form(driver, 'key').locator('button[name=key][value=park_rest]').click();
    await expect(form(driver, 'key').locator('button[name=key][value=park_rest]')).toHaveCount(0);
    await form(driver, 'key').locator('button[name=key][value=conclude]').click();
    await expect(form(driver, 'key').locator('button[name=key][value=conclude]')).toHaveCount(0);
    await step(helper, meeting, 'drafting');
    await driver.goto(`${meeting.path}/minutes`);
    await expect(driver.getByText(say.bring)).toBeVisible();
    await driver.locator('summary').filter({ hasText: /^2 / }).first().click();
    await expect(driver.getByRole('heading', { name: say.renamed })).toBeVisible();
  });
});
