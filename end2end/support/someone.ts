// People of a journey, each with a browser of their own, and what they do to have a session to meet
// in: through the same forms as anyone, without JavaScript, which is quick and one more proof.

import type { Page } from '@playwright/test';
import { axe, expect, noSidewaysScroll, test as base, type Language } from './test';

type Someone = {
  /** Whose address signs in; nobody: a visitor. */
  email?: string;
  /** With JavaScript, unless told otherwise. */
  javaScript?: boolean;
  /** Errors that belong to the story. */
  allow?: RegExp[];
};

/** What the browser says when a form comes back with something to mend. */
export const refused = [/\b422\b/];

export const test = base.extend<{ someone: (who?: Someone) => Promise<Page> }>({
  someone: async ({ browser, strict, signIn }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async ({ email, javaScript = true, allow } = {}) => {
      const context = await browser.newContext({ javaScriptEnabled: javaScript });
      contexts.push(context);
      const page = await context.newPage();
      // A script that is not loaded there is no failure.
      await strict(page, javaScript ? allow : [...(allow ?? []), /\.js csp$/]);
      if (email) await signIn(page, email);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/**
 * What axe and the eye have to say of a page where no script runs. Axe is a script itself, so it looks
 * at the very same document in another browser, where the page's own scripts are left out.
 */
export async function soundPlain(page: Page) {
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await noSidewaysScroll(page);
  const html = (await page.content()).replace(/<script\b[^]*?<\/script>/g, '');
  const context = (await page.context().browser()?.newContext()) ?? page.context();
  const glass = await context.newPage();
  await glass.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await glass.goto(page.url());
  await axe(glass);
  await context.close();
}

/** The form of a deed on this page. */
export const form = (page: Page, deed: string) =>
  page.locator('form').filter({ has: page.locator(`input[name=do][value="${deed}"]`) });

/**
 * Three years from now, and the year before, windows are free: each journey has one of its own among those
 * that go in its language, for they may share a server.
 */
export const farYear = new Date().getFullYear() + 3;

export type Meeting = { id: string; path: string; day: string };

/** A moderator gives a far window its date. The planner may ask to look again: it was looked at. */
export async function setDate(
  moderator: Page,
  language: Language,
  { body, month, title, year = farYear }: { body: string; month: number; title: string; year?: number },
): Promise<Meeting> {
  const day = `${year}-${String(month).padStart(2, '0')}-13`;
  const window = await moderator.goto(`/${language}/date/${body}/${year}/${month}`);
  if (!window?.ok() || !(await moderator.locator('input[name=date]').count())) {
    throw new Error(`${body} ${month}/${year} is no free window: another journey has it`);
  }
  await moderator.locator('input[name=date]').fill(day);
  await moderator.locator('input[name=venue]').fill('Maison des Trois Tilleuls');
  await moderator.locator('input[name=title]').fill(title);
  await form(moderator, 'date').locator('button').last().click();
  const again = moderator.locator('button[name=warned]');
  if (await again.count()) await again.click();
  const id = /\/session\/([0-9a-f-]+)\?done=dated$/.exec(moderator.url())?.[1];
  if (!id) throw new Error(`no session was dated: ${moderator.url()}`);
  return { id, path: `/${language}/session/${id}`, day };
}

/** A moderator makes the next step of a session. */
export async function step(moderator: Page, meeting: Meeting, to: string, tick?: string) {
  await moderator.goto(meeting.path);
  const offer = form(moderator, 'step').filter({
    has: moderator.locator(`input[name=to][value=${to}]`),
  });
  if (tick) await offer.locator(`input[name=${tick}]`).check();
  await offer.locator('button').click();
  await expect(moderator).toHaveURL(/\?done=step$/);
}

/** A moderator puts an item at the end of the agenda. */
export async function addItem(moderator: Page, meeting: Meeting, language: Language, title: string) {
  await moderator.goto(`${meeting.path}/agenda/add`);
  await moderator.locator(`input[name=title_${language}]`).fill(title);
  await form(moderator, 'add').locator('button').last().click();
  await expect(moderator).toHaveURL(/\/agenda\?done=/);
}

/** From a date to an open room, with these items. */
export async function openRoom(
  moderator: Page,
  meeting: Meeting,
  language: Language,
  items: string[],
) {
  await step(moderator, meeting, 'announced');
  for (const item of items) await addItem(moderator, meeting, language, item);
  await step(moderator, meeting, 'settled');
  await step(moderator, meeting, 'live', 'other_day');
}

/** A moderator presses a key of the room. */
export async function press(moderator: Page, meeting: Meeting, key: string) {
  if (!moderator.url().includes(`${meeting.path}/drive`)) await moderator.goto(`${meeting.path}/drive`);
  await moderator.locator(`button[name=key][value=${key}]`).click();
  await expect(moderator).toHaveURL(/\/drive\?done=key$/);
}

/** Someone in the room adds something under the item of the moment. */
export async function contribute(
  page: Page,
  meeting: Meeting,
  { kind, text, unsigned = false }: { kind: string; text: string; unsigned?: boolean },
) {
  await page.goto(`${meeting.path}/room`);
  const add = form(page, 'contribute');
  await add.locator(`label:has(input[name=kind][value=${kind}])`).click();
  await add.locator('textarea[name=text]').fill(text);
  if (unsigned) await add.locator('input[name=unsigned]').check();
  await add.locator('button').click();
  await expect(page).toHaveURL(/\/room\?done=said$/);
}
