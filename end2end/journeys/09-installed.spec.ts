// On the phone's home screen: installable in both languages, readable in a basement, empty after
// signing out.

import type { Page } from '@playwright/test';
import { chromium } from '../support/browser.mjs';
import { form } from '../support/someone';
import { axe, expect, hydrated, people, test } from '../support/test';

const words = {
  fr: { none: 'Pas de réseau' },
  nl: { none: 'Geen netwerk' },
};

/** The addresses that the phone keeps. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      if (!name.startsWith('concerto-pages-')) continue;
      const requests = await (await caches.open(name)).keys();
      found.push(...requests.map((request) => new URL(request.url).pathname));
    }
    return found;
  });

const active = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

test('installed, in the basement, and signed out', async ({
  playwright, strict, signIn, language, server,
}, info) => {
  test.slow();
  const say = words[language];
  const { viewport, isMobile, hasTouch, locale } = info.project.use;
  // Chromium installs nothing in a private window: this browser has a profile of its own.
  const context = await playwright.chromium.launchPersistentContext('', {
    ...chromium(), viewport, isMobile, hasTouch, locale, baseURL: server.origin,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await strict(page, [/ERR_INTERNET_DISCONNECTED/]);
  const devtools = await context.newCDPSession(page);

  await test.step('it can be installed in both languages', async () => {
    for (const [lang, name] of [['fr', 'un outil'], ['nl', 'een werkinstrument']] as const) {
      await page.goto(`/${lang}/`);
      await hydrated(page);
      const manifest = await devtools.send('Page.getAppManifest');
      expect(manifest.errors).toEqual([]);
      const told = JSON.parse(manifest.data ?? '');
      expect(told).toMatchObject({ lang, start_url: `/${lang}/`, display: 'standalone' });
      expect(told.name).toContain(name);
      expect((await page.goto(told.start_url))?.status()).toBe(200);
      await expect.poll(() => active(page)).toBe('activated');
      await expect
        .poll(async () => (await devtools.send('Page.getInstallabilityErrors')).installabilityErrors)
        .toEqual([]);
    }
  });

  const [year, never] = [`/${language}/`, `/${language}/territory/sud`];
  let meeting = '';

  await test.step('what is read is kept', async () => {
    await signIn(page, people.coordinatorPaliers);
    await page.goto(`/${language}/body/concertation`);
    await page.locator('main h3 a').first().click();
    await page.waitForURL(/\/session\/[0-9a-f-]+$/);
    meeting = new URL(page.url()).pathname;
    // Loaded whole, as from a bookmark.
    for (const address of [meeting, `${meeting}/agenda`, year]) {
      await page.goto(address);
      await expect.poll(() => kept(page)).toContain(address);
    }
    expect(await kept(page)).not.toContain(`/${language}/me`);
  });

  await test.step('without network it is still there, and says of when it is', async () => {
    await context.setOffline(true);
    await expect(page.locator('#no-network')).toBeVisible();
    for (const address of [year, meeting, `${meeting}/agenda`]) {
      await page.goto(address);
      await hydrated(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(say.none);
      await expect(page.locator('#kept')).toBeVisible();
      await expect(page.locator('#kept-at')).toHaveText(/\d/);
    }
    await axe(page);
  });

  await test.step('a page that was never seen says so, and what there is instead', async () => {
    await page.goto(never);
    const part = page.locator(`section[lang=${language}]`);
    await expect(part.getByRole('heading', { level: 1 })).toHaveText(say.none);
    await axe(page);
    await part.locator(`ul[data-kept] a[href$="${meeting}"]`).click();
    await expect(page).toHaveURL(meeting);
    await expect(page.locator('#kept')).toBeVisible();
  });

  await test.step('signing out empties the phone', async () => {
    await context.setOffline(false);
    await page.goto(`/${language}/me`);
    await hydrated(page);
    await form(page, 'sign-out').getByRole('button').click();
    await page.waitForURL(/done=out/);
    await expect.poll(() => kept(page)).toEqual([]);
    await expect.poll(() => active(page)).toBe('activated');
    await context.setOffline(true);
    await page.goto(meeting);
    await expect(page.locator(`section[lang=${language}]`).getByRole('heading', { level: 1 })).toHaveText(say.none);
  });
  await context.close();
});
