// A walk past every door: no error, nothing inaccessible, nothing too wide. It starts at the first
// page and follows the links, as a visitor and as a moderator, and opens one page of each address in
// the table of routes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer, top } from '../support/server.mjs';
import {
  axe, contrast, expect, hydrated, noSidewaysScroll, people, test as base, type Language, type Server,
} from '../support/test';
import { form } from '../support/someone';

// A server that no other journey has touched.
const test = base.extend<object, { server: Server }>({
  server: [
    async ({}, use, worker) => {
      const server = await startServer(`${worker.project.name}-${worker.workerIndex}-walk`);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** `/:lang/session/:session/agenda`, from the table itself. */
const routes = [...readFileSync(join(top, 'app/src/routes.rs'), 'utf8').matchAll(/path!\("([^"]+)"\)/g)].map(
  ([, path]) => path,
);

/** Only a mail or a sent form leads there: the journeys of these features go and look. */
const byMail = [
  '/:lang/commitment/:secret', '/:lang/invitation/:secret', '/:lang/poll/:secret', '/:lang/registration/:secret',
  '/:lang/reply/:secret', '/:lang/session/:session/registered',
];
/** Signing in has no second visit; an administrator's page is walked in journey 03. */
const notForModerators = ['/:lang/sign-in', '/:lang/admin/people'];
/** Open to everyone. */
const forVisitors = [
  '/:lang', '/:lang/year/:year', '/:lang/body/:body', '/:lang/session/:session', '/:lang/session/:session/agenda',
  '/:lang/session/:session/minutes', '/:lang/minutes', '/:lang/body/:body/minutes', '/:lang/session/:session/register', '/:lang/territories',
  '/:lang/territory/:mark', '/:lang/practices', '/:lang/practice/:practice', '/:lang/projects', '/:lang/project/:project', '/:lang/join', '/:lang/sign-in',
  '/:lang/me', '/:lang/privacy', '/:lang/accessibility', '/:lang/components',
];

/** The route that an address belongs to: the one with the fewest parameters. */
function routeOf(path: string) {
  const parts = path.split('/').filter(Boolean);
  const fits = (route: string) => {
    const wanted = route.split('/').filter(Boolean);
    return (
      wanted.length === parts.length &&
      wanted.every((part, at) => (at === 0 ? /^(fr|nl)$/.test(parts[0] ?? '') : part.startsWith(':') || part === parts[at]))
    );
  };
  const parameters = (route: string) => route.split(':').length;
  return routes.filter(fits).sort((a, b) => parameters(a) - parameters(b))[0];
}

async function look(page: Page, language: Language, project: string) {
  await hydrated(page);
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
  await expect(page.locator('h1')).toHaveCount(1);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await axe(page);
  await noSidewaysScroll(page);
  await screen(page, project, 'light');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await contrast(page);
  await screen(page, project, 'dark');
}

/** For the eye, when SCREENS is set. */
async function screen(page: Page, project: string, scheme: string) {
  if (!process.env.SCREENS) return;
  const name = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, 'x').replaceAll('/', '_').slice(1);
  await page.screenshot({ path: join(top, 'target/screens', `${project}-${name}-${scheme}.png`), fullPage: true });
}

/** Follows links from `starts` until one page of each route has been seen; answers the routes seen. */
async function walk(page: Page, language: Language, project: string, starts: string[]) {
  const seen = new Set<string>();
  const waiting = starts.map((path) => `/${language}${path}`);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path.split('?')[0] ?? path);
    if (!route || seen.has(route)) continue;
    seen.add(route);
    await test.step(path, async () => {
      const answer = await page.goto(path);
      expect.soft(answer?.status(), path).toBe(200);
      await look(page, language, project);
    });
    const links = await page.locator(`a[href^="/${language}"]`).evaluateAll((all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    );
    waiting.push(...links);
  }
  return [...seen].sort();
}

/** `2027-02-04`, as people in Brussels have it. */
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Brussels' }).format(new Date());

type Year = { windows: { session: string | null; state: string; body: string; date: string | null }[] };

/** The sessions of the demonstration, from last year to next. */
async function windows(page: Page) {
  const all: Year['windows'] = [];
  for (const year of [-1, 0, 1].map((more) => Number(today.slice(0, 4)) + more)) {
    const answer = await page.request.get(`/api/v1/year/${year}`);
    all.push(...((await answer.json()) as Year).windows);
  }
  return all;
}

/** An atelier for which one can register. */
const announced = (all: Year['windows']) =>
  all.find(({ body, state }) => body !== 'concertation' && state === 'announced');

for (const language of ['fr', 'nl'] as const) {
  test(`every page that a visitor may open is sound, in ${language}`, async ({ page, strict }, { project }) => {
    test.setTimeout(180_000);
    await strict(page);
    const coming = announced(await windows(page));
    const seen = await walk(page, language, `${project.name}-visitor`, [
      '', '/year/2027', `/session/${coming?.session}`, '/join', '/components',
    ]);
    expect(seen).toEqual([...forVisitors].sort());
  });

}

test('every page that a moderator may open is sound', async ({ page, strict, signIn, language }, { project }) => {
  test.setTimeout(300_000);
  await strict(page);
  await signIn(page, people.moderator);
  const all = await windows(page);
  // A room in which something goes on, so that its pages show themselves.
  const room = all.find(({ body, date }) => body === 'concertation' && date === today)?.session;
  await page.goto(`/${language}/session/${room}`);
  const open = form(page, 'step').filter({ has: page.locator('input[name=to][value=live]') });
  if (await open.count()) {
    await open.getByRole('button').click();
    await page.goto(`/${language}/session/${room}/drive`);
    await page.locator('button[name=key][value=start]').click();
    await expect(page.locator('button[name=key][value=start]')).toHaveCount(0);
  }
  const coming = announced(all)?.session;
  await page.goto(`/${language}/practices/review`);
  const sheet = await page.locator('main a[href*="/practice/"]').first().getAttribute('href');
  const seen = await walk(page, language, `${project.name}-moderator`, [
    `/session/${coming}/agenda`, `/session/${coming}/registrations`, `${sheet?.slice(3)}/edit`, `/session/${room}/drive`, `/session/${room}/room`, `/session/${room}/beam`, `/session/${room}`, '',
    `/year/${Number(today.slice(0, 4)) + 3}`, '/practices', '/body/atelier-nord-est', '/me', '/join', '/components',
  ]);
  expect(seen).toEqual(routes.filter((route) => ![...byMail, ...notForModerators].includes(route)).sort());
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  // Only the server speaks here, so each project asks in its own language.
  for (const path of ['', '/year/2027', '/territories', '/territory/nord-est', '/practices', '/sign-in', '/privacy', '/accessibility']) {
    test(`${path || '/'} says all it has to say`, async ({ page, language }) => {
      const answer = await page.goto(`/${language}${path}`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('main')).toBeVisible();
      // What still waits for a script would say so.
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    });
  }
});
