// The minutes: drafted from what the room noted, worked on, reviewed, approved; each reads their part.

import type { Page } from '@playwright/test';

import { contribute, expect, form, openRoom, press, refused, setDate, step, test } from '../support/someone';
import { readPdf } from '../support/pdf.mjs';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    member: people.coordinatorPaliers,
    title: 'Ce que le passage de relais nous apprend',
    first: 'Récit d’un passage de relais',
    second: 'Météo de clôture',
    said: 'Appeler ensemble, pendant le rendez-vous, change tout.',
    unsaid: 'Chez nous, personne ne rappelle.',
    decided: 'On essaie l’appel à deux pendant trois mois.',
    text: 'Le groupe a comparé trois façons de passer le relais.',
    minutes: 'Compte rendu',
    edit: 'Rédiger',
    drafted: /2 contributions, dont 1 sans signature/, unsaved: 'Soleil, et quelques nuages.',
    contributions: '2 contributions',
    saved: 'Le point est gardé',
    review: 'La relecture est ouverte',
    reviewMail: /^Compte rendu à relire/,
    inReview: 'En relecture',
    agree: /Cochez si le groupe a donné son accord/,
    approved: 'Le compte rendu est approuvé et publié',
    full: /^Compte rendu\s: /,
    echo: /^Écho\s: /,
    version: /^Version 1, approuvée/,
    pdf: 'En PDF',
  },
  nl: {
    member: 'coordination.recits@example.org',
    title: 'Wat de warme overdracht ons leert',
    first: 'Verhaal van een warme overdracht',
    second: 'Weerbericht tot slot',
    said: 'Samen bellen, tijdens de afspraak, verandert alles.',
    unsaid: 'Bij ons belt niemand terug.',
    decided: 'We proberen drie maanden lang met twee te bellen.',
    text: 'De groep vergeleek drie manieren om over te dragen.',
    minutes: 'Verslag',
    edit: 'Schrijven',
    drafted: /2 bijdragen, waarvan 1 zonder naam/, unsaved: 'Zon, en wat wolken.',
    contributions: '2 bijdragen',
    saved: 'Het punt is bewaard',
    review: 'Het verslag kan nagelezen worden',
    reviewMail: /^Verslag na te lezen/,
    inReview: 'Wordt nagelezen',
    agree: /Vink aan als de groep akkoord gaat/,
    approved: 'Het verslag is goedgekeurd en gepubliceerd',
    full: /^Verslag: /,
    echo: /^Echo: /,
    version: /^Versie 1, goedgekeurd/,
    pdf: 'Als pdf',
  },
};

test('from the room to the approved minutes, and each reader has their part', async ({
  page, someone, strict, signIn, mail, language,
}) => {
  test.slow();
  const say = words[language];
  const driver = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const member = await someone({ email: say.member, javaScript: false });
  const meeting = await setDate(driver, language, { body: 'concertation', month: 1, title: say.title });
  await openRoom(driver, meeting, language, [say.first, say.second]);

  await test.step('the room meets', async () => {
    await press(driver, meeting, 'start');
    await contribute(member, meeting, { kind: 'success_factor', text: say.said });
    await contribute(member, meeting, { kind: 'experience', text: say.unsaid, unsigned: true });
    const note = form(driver, 'note');
    await note.locator('input[name=kind][value=decision]').check({ force: true });
    await note.locator('textarea[name=text]').fill(say.decided);
    await note.locator('button').click();
    await expect(driver).toHaveURL(/done=noted$/);
    await press(driver, meeting, 'next');
    await press(driver, meeting, 'conclude');
    await step(driver, meeting, 'drafting');
  });

  const minutes = `${meeting.path}/minutes`;
  await strict(page, refused);
  await signIn(page, people.moderator);
  const visitor = await someone({ allow: [/\b40[134]\b/] });

  await test.step('nobody else reads a draft', async () => {
    expect((await visitor.goto(minutes))?.status()).toBe(401);
    expect((await member.request.get(minutes)).status()).toBe(403);
  });

  await test.step('the moderator edits what was drafted', async () => {
    await page.goto(meeting.path);
    await page.getByRole('link', { name: say.minutes, exact: true }).click();
    await page.getByRole('link', { name: say.edit, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(say.title);
    const sheet = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: say.first }) });
    const text = sheet.locator(`textarea[name=text_${language}]`);
    await expect(text).toHaveValue(say.drafted);
    await expect(sheet).toContainText(say.decided);
    await expect(sheet).toContainText(say.said);
    await axe(page);
    await noSidewaysScroll(page);
    // Words about another item are under way while this one is saved.
    const other = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: say.second }) })
      .locator(`textarea[name=text_${language}]`);
    await other.fill(say.unsaved);
    await text.fill(say.text);
    await sheet.locator('input[name=in_echo]').check();
    await form(page, 'save').first().getByRole('button').click();
    await expect(page.getByText(say.saved)).toBeVisible();
    await expect(text).toHaveValue(say.text);
    await expect(other).toHaveValue(say.unsaved);
  });

  await test.step('the group corrects', async () => {
    mail.forget(say.member);
    await form(page, 'to-review').getByRole('button').click();
    await expect(page.getByText(say.review)).toBeVisible();
    const letter = await mail.to(say.member);
    expect(letter.subject).toMatch(say.reviewMail);
    expect(letter.text).toContain(`/session/${meeting.id}/minutes`);
    await member.goto(minutes);
    await expect(member.getByText(say.inReview).first()).toBeVisible();
    await expect(member.getByText(say.text)).toBeVisible();
    expect((await visitor.goto(minutes))?.status()).toBe(401);
  });

  await test.step('early approval needs the agreement of the group', async () => {
    await form(page, 'approve').getByRole('button').click();
    await expect(page.getByRole('alert')).toContainText(say.agree);
    await form(page, 'approve').locator('input[name=agreed]').check();
    await form(page, 'approve').getByRole('button').click();
    await expect(page.getByText(say.approved)).toBeVisible();
    await axe(page);
  });

  await test.step('everyone reads the écho', async () => {
    await visitor.goto(minutes);
    await hydrated(visitor);
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say.echo);
    await expect(visitor.getByText(say.text)).toBeVisible();
    await expect(visitor.getByText(say.decided)).toBeVisible();
    for (const hidden of [say.said, say.unsaid, say.second]) {
      await expect(visitor.getByText(hidden)).toHaveCount(0);
    }
    await axe(visitor);
    await noSidewaysScroll(visitor);
  });

  await test.step('those of the group read all of it', async () => {
    await member.goto(minutes);
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(say.full);
    for (const there of [say.text, say.decided]) await expect(member.getByText(there)).toBeVisible();
    await member.getByText(say.contributions, { exact: true }).click();
    for (const there of [say.said, say.unsaid]) await expect(member.getByText(there)).toBeVisible();
    await expect(member.getByRole('heading', { name: say.second })).toBeVisible();
    await expect(member.getByText(say.version)).toBeVisible();
  });

  await test.step('on paper: the text, and nothing to click', async () => {
    await page.goto(minutes);
    await hydrated(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(say.text)).toBeVisible();
    // What is folded on the screen is open on paper.
    await expect(page.getByText(say.said)).toBeVisible();
    for (const chrome of await page.locator('nav, button, .btn, footer').all()) {
      await expect(chrome).toBeHidden();
    }
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  await test.step('as a PDF that a screen reader can follow: to each their part', async () => {
    const file = async (reader: Page) => {
      await reader.goto(minutes);
      const link = await reader.getByRole('link', { name: say.pdf, exact: true }).getAttribute('href');
      const answer = await reader.request.get(link ?? '');
      expect(answer.headers()['content-type']).toBe('application/pdf');
      return readPdf(await answer.body());
    };
    const [echo, whole] = [await file(visitor), await file(member)];
    expect(echo.title).toMatch(say.echo);
    expect(whole.title).toMatch(say.full);
    for (const pdf of [echo, whole]) {
      expect(pdf.language).toMatch(new RegExp(`^${language}`));
      for (const there of [say.title, say.text, say.decided]) expect(pdf.text).toContain(there);
      const headings = pdf.roles.filter((role) => /^H\d$/.test(role));
      expect(headings.slice(0, 2)).toEqual(['H1', 'H2']);
      expect(headings).toContain('H3');
    }
    for (const inside of [say.said, say.unsaid, say.second]) {
      expect(whole.text).toContain(inside);
      expect(echo.text).not.toContain(inside);
    }
  });
});
