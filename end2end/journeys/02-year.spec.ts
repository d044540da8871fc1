// The year: every body owes its sessions. What is drawn, what is listed and what other programs
// read is the same; a moderator finds a date for what is still owed.

import { expect, farYear, form, refused, setDate, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people, type Language } from '../support/test';
import type { Page } from '@playwright/test';

type Window = { body: string; from: string; to: string; state: string; session: string | null; date: string | null };

const words = {
  fr: {
    standing: {
      owed: ['à fixer', 'sans date'], dated: ['datée'], announced: ['annoncée'],
      settled: ['ordre du jour arrêté'], held: ['tenue', 'en cours'], missed: ['manquée'],
    },
    find: 'Fixer une date', heading: 'Fixer une date', quarter: '4e trimestre', body: 'Concertation',
    holiday: 'C’est un jour férié : Armistice.',
    sameDay: /Une autre séance a lieu le même jour\s: .*Chez nous, en octobre/,
    keep: 'Garder cette date', title: 'Ce que l’année nous a appris', other: 'Chez nous, en octobre',
    done: 'La date est fixée.', missing: 'Il y a 2 choses à revoir',
  },
  nl: {
    standing: {
      owed: ['vast te leggen', 'geen datum'], dated: ['datum vastgelegd'], announced: ['aangekondigd'],
      settled: ['agenda vastgelegd'], held: ['gehouden', 'bezig'], missed: ['gemist'],
    },
    find: 'Een datum vastleggen', heading: 'Een datum vastleggen', quarter: '4e kwartaal', body: 'Overleg',
    holiday: 'Het is een feestdag: Wapenstilstand.',
    sameDay: /Er is die dag nog een bijeenkomst: .*Bij ons, in oktober/,
    keep: 'Deze datum houden', title: 'Wat het jaar ons leerde', other: 'Bij ons, in oktober',
    done: 'De datum ligt vast.', missing: 'Er zijn 2 dingen na te kijken',
  },
};

/** The year as other programs read it, after the score and the list were held against it. */
async function sameThreeTimes(page: Page, language: Language, year: number): Promise<Window[]> {
  const answer = await page.request.get(`/api/v1/year/${year}`);
  expect(answer.headers()['content-type']).toContain('application/json');
  const { windows }: { windows: Window[] } = await answer.json();
  await page.goto(`/${language}/year/${year}`);
  const drawn = await page.locator('figure.year svg:visible a').evaluateAll((notes) =>
    notes.map((note) => ({ name: note.getAttribute('aria-label') ?? '', to: note.getAttribute('href') ?? '' })),
  );
  const listed = await page.locator('#list li').evaluateAll((lines) =>
    lines.map((line) => ({ id: line.id, text: line.textContent ?? '', to: line.querySelector('a')?.getAttribute('href') })),
  );
  expect([windows.length, drawn.length, listed.length]).toEqual([22, 22, 22]);
  expect(new Set(listed.map(({ id }) => id)).size).toBe(22);
  windows.forEach((window, at) => {
    const id = `${window.body}-${Number(window.from.slice(5, 7))}`;
    const spoken: string[] = words[language].standing[window.state as 'owed'];
    const one = (text: string) => spoken.some((word) => text.endsWith(word));
    const line = listed.find((line) => line.id === id);
    const note = drawn[at];
    expect(one(note.name), `drawn: ${note.name}, ${window.state}`).toBe(true);
    expect(one(line?.text ?? ''), `listed: ${line?.text}, ${window.state}`).toBe(true);
    const session = `/${language}/session/${window.session}`;
    expect(note.to).toBe(window.session ? session : `#${id}`);
    if (window.session) expect(line?.to).toBe(session);
    if (window.date) {
      expect(note.name).toContain(` ${Number(window.date.slice(8))} `);
      expect(line?.text).toContain(` ${Number(window.date.slice(8))} `);
    }
  });
  return windows;
}

test('twenty-two sessions, six of them in June, said three times the same', async ({ page, strict, language }) => {
  await strict(page);
  const now = new Date().getFullYear();
  for (const year of [now, now + 1]) {
    const windows = await sameThreeTimes(page, language, year);
    const june = windows.filter(({ from, to }) => from === `${year}-06-01` && to === `${year}-06-30`);
    expect(june.map(({ body }) => body).sort()).toEqual([
      'atelier-centre-ouest', 'atelier-nord', 'atelier-nord-est', 'atelier-region', 'atelier-sud', 'atelier-sud-est',
    ]);
  }
  expect((await page.request.get('/api/v1/year/long-ago')).status()).toBe(404);
});

test('a moderator finds a date; the planner warns and forbids nothing', async ({
  page, strict, signIn, someone, language,
}) => {
  const say = words[language];
  const year = farYear - 1;
  const day = `${year}-10-13`;
  await strict(page, refused);
  await signIn(page, people.moderator);
  const helper = await someone({ email: people.moderator, javaScript: false, allow: refused });
  await setDate(helper, language, { body: 'atelier-nord', month: 10, title: say.other, year });

  await test.step('from the list of the year', async () => {
    await page.goto(`/${language}/year/${year}`);
    await hydrated(page);
    await page.getByRole('link', { name: new RegExp(`^${say.find} ?: ${say.body}, ${say.quarter}$`) }).click();
    await expect(page).toHaveURL(new RegExp(`/date/concertation/${year}/10$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.heading);
    await axe(page);
    await noSidewaysScroll(page);
  });

  const send = () => form(page, 'date').getByRole('button').last().click();
  const warning = page.locator('.note[data-kind=warn]');

  await test.step('what is missing is said beside its field', async () => {
    await page.locator('#title').fill(say.title);
    await send();
    await expect(page.locator('.errors')).toContainText(say.missing);
    await expect(page.locator('#date')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#venue')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#title')).toHaveValue(say.title);
    await hydrated(page);
    await axe(page);
  });

  await test.step('the eleventh of November is a holiday', async () => {
    await page.locator('#date').fill(`${year}-11-11`);
    await page.locator('#venue').fill('Salle des Tilleuls');
    await send();
    await expect(warning).toContainText(say.holiday);
    await hydrated(page);
    await axe(page);
  });

  await test.step('another day is looked at again: someone else meets then', async () => {
    await page.locator('#date').fill(day);
    await send();
    await expect(warning).toContainText(say.sameDay);
    await expect(warning).not.toContainText(say.holiday);
    await expect(page.locator('#title')).toHaveValue(say.title);
  });

  await test.step('kept all the same, and the year shows it', async () => {
    await hydrated(page);
    await page.getByRole('button', { name: say.keep }).click();
    await expect(page.getByText(say.done)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.title);
    const visitor = await someone();
    const windows = await sameThreeTimes(visitor, language, year);
    const dated = windows.filter(({ date }) => date === day);
    expect(dated.map(({ body, state }) => `${body} ${state}`).sort()).toEqual(['atelier-nord dated', 'concertation dated']);
    await expect(visitor.locator('#concertation-10').getByRole('link')).toHaveCount(1);
  });

  await test.step('a window has one session', async () => {
    await page.goto(`/${language}/date/concertation/${year}/10`);
    await expect(form(page, 'date')).toHaveCount(0);
    await expect(page.locator('main .note a')).toHaveAttribute('href', /\/session\//);
  });
});
