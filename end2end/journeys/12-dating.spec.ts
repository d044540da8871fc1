// A date that is found together: a moderator proposes, a coordinator answers from the mail without signing
// in, one date is fixed, and who comes is known before the day.

import { calendarOf } from '../support/calendar.mjs';
import { expect, farYear, form, refused, setDate, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    member: people.coordinatorPaliers,
    several: 'Proposer plusieurs dates',
    noDate: 'Choisissez une date.',
    holiday: 'C’est un jour férié',
    sent: 'C’est parti. Chaque membre reçoit un e-mail.',
    asked: /^Quelle date vous va/,
    noWord: 'Choisissez une réponse pour cette date.',
    noted: 'C’est noté. Merci.',
    best: 'La meilleure à présent',
    fixedMail: /^La date est fixée\s: /,
    fixed: /^La date est fixée\s: /,
    atOnce: 'Sans sondage',
    comes: 'Qui vient',
    sends: 'envoie Noor Voorbeeld',
  },
  nl: {
    member: 'coordination.recits@example.org',
    several: 'Verschillende datums voorstellen',
    noDate: 'Kies een datum.',
    holiday: 'Het is een feestdag',
    sent: 'Dat is vertrokken. Elk lid krijgt een e-mail.',
    asked: /^Welke datum past je\?/,
    noWord: 'Kies een antwoord voor deze datum.',
    noted: 'Dat is genoteerd. Bedankt.',
    best: 'Nu de beste',
    fixedMail: /^De datum ligt vast: /,
    fixed: /^De datum ligt vast: /,
    atOnce: 'Zonder rondvraag',
    comes: 'Wie komt',
    sends: 'stuurt Noor Voorbeeld',
  },
};

test('a date and who comes, from the mail', async ({ page, someone, strict, mail, language }) => {
  test.slow();
  const say = words[language];
  const window = `/${language}/date/concertation/${farYear}/10`;
  // Armistice Day is always a holiday: the planner has something to say.
  const [holiday, middle, late] = ['11', '16', '23'].map((day) => `${farYear}-11-${day}`) as [string, string, string];
  const moderator = await someone({ email: people.moderator, allow: refused });
  await strict(page, refused);
  let poll = '';
  let session = '';

  await test.step('a moderator proposes three dates', async () => {
    await moderator.goto(window);
    await moderator.getByRole('link', { name: say.several, exact: true }).click();
    await expect(moderator).toHaveURL(`${window}/poll`);
    await hydrated(moderator);
    await axe(moderator);
    await noSidewaysScroll(moderator);
    await moderator.locator('input[name=date1]').fill(holiday);
    await moderator.locator('input[name=venue]').fill('Maison des Trois Tilleuls');
    await form(moderator, 'propose').getByRole('button').click();
    const second = moderator.locator('.field').filter({ has: moderator.locator('input[name=date2]') });
    await expect(second.locator('.why')).toHaveText(say.noDate);
    await expect(moderator.locator('input[name=date1]')).toHaveValue(holiday);
    await hydrated(moderator);
    await axe(moderator);

    await moderator.locator('input[name=date2]').fill(middle);
    await moderator.locator('input[name=date3]').fill(late);
    mail.forget(say.member);
    await form(moderator, 'propose').getByRole('button').last().click();
    await expect(moderator.getByText(say.holiday)).toBeVisible();
    await hydrated(moderator);
    await axe(moderator);
    await moderator.locator('button[name=warned]').click();
    await expect(moderator.getByText(say.sent)).toBeVisible();
  });

  await test.step('a coordinator answers, signed in nowhere', async () => {
    const letter = await mail.to(say.member);
    expect(letter.subject).toMatch(say.asked);
    poll = linkIn(letter.text ?? '', 'poll');
    await page.goto(poll);
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
    await page.locator('input[name=answer1][value=no]').check({ force: true });
    await form(page, 'answer').getByRole('button').click();
    // In the summary and beside each date.
    await expect(page.locator('.why')).toHaveText([say.noWord, say.noWord]);
    await expect(page.locator('input[name=answer1][value=no]')).toBeChecked();
    await hydrated(page);
    await page.locator('input[name=answer2][value=yes]').check({ force: true });
    await page.locator('input[name=answer3][value=if_need_be]').check({ force: true });
    await form(page, 'answer').getByRole('button').click();
    await expect(page.getByText(say.noted)).toBeVisible();
    await expect(page.locator('input[name=answer2][value=yes]')).toBeChecked();
    await axe(page);
  });

  await test.step('the best date is first, and is fixed', async () => {
    await moderator.goto(`${window}/poll`);
    await hydrated(moderator);
    const dates = moderator.locator('tbody tr');
    await expect(dates).toHaveCount(3);
    await expect(dates.first()).toContainText(say.best);
    await expect(dates.last()).toContainText(say.holiday);
    await axe(moderator);
    await noSidewaysScroll(moderator);
    await dates.first().getByRole('button').click();
    await expect(moderator).toHaveURL(/\/session\/[0-9a-f-]+\?done=dated$/);
    session = new URL(moderator.url()).pathname;
    // The link of the first mail says what became of the question.
    await page.goto(poll);
    await expect(page.getByText(say.fixed)).toBeVisible();
    await expect(form(page, 'answer')).toHaveCount(0);
    await axe(page);
  });

  await test.step('the coordinator sends somebody, from the mail', async () => {
    const letter = await mail.to(say.member);
    expect(letter.subject).toMatch(say.fixedMail);
    const entry = calendarOf(letter);
    expect(entry).toMatchObject({ method: 'REQUEST', attendees: [`mailto:${say.member}`] });
    expect(entry.start.local).toBe(`${middle}T09:30:00`);
    await page.goto(linkIn(letter.text ?? '', 'reply'));
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
    await page.locator('input[name=answer][value=sending]').check({ force: true });
    await page.locator('input[name=sends]').fill('Noor Voorbeeld');
    await form(page, 'reply').getByRole('button').click();
    await expect(page.getByText(say.noted)).toBeVisible();
    await expect(page.locator('input[name=answer][value=sending]')).toBeChecked();
    await expect(page.locator('input[name=sends]')).toHaveValue('Noor Voorbeeld');
    await axe(page);
  });

  await test.step('the headcount shows it', async () => {
    await moderator.goto(session);
    await moderator.getByRole('link', { name: say.comes, exact: true }).click();
    await expect(moderator).toHaveURL(`${session}/replies`);
    await expect(moderator.getByText(say.sends)).toBeVisible();
    await expect(moderator.locator('dl.facts dd').first()).toHaveText('1');
    await hydrated(moderator);
    await axe(moderator);
    await noSidewaysScroll(moderator);
  });
});

test('a date set at once asks who comes, from the mail', async ({ page, someone, strict, mail, language }) => {
  const say = words[language];
  const moderator = await someone({ email: people.moderator, javaScript: false, allow: refused });
  await strict(page);
  mail.forget(say.member);
  const meeting = await setDate(moderator, language, { body: 'concertation', month: 7, title: say.atOnce, year: farYear - 2 });
  const letter = await mail.to(say.member);
  expect(letter.subject).toMatch(say.fixedMail);
  expect(letter.subject).toContain(say.atOnce);
  expect(calendarOf(letter).start.local).toBe(`${meeting.day}T09:30:00`);
  await page.goto(linkIn(letter.text ?? '', 'reply'));
  await page.locator('input[name=answer][value=excused]').check({ force: true });
  await form(page, 'reply').getByRole('button').click();
  await expect(page.getByText(say.noted)).toBeVisible();
  await hydrated(page);
  await axe(page);
});

/** The link of a mail to such a page. */
function linkIn(text: string, page: string) {
  const link = new RegExp(`https?:\\S+/${page}/[0-9a-f]+`).exec(text)?.[0];
  if (!link) throw new Error(`no link in\n${text}`);
  return link;
}
