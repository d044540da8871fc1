// What every journey starts from: a server, its mails, and a strict look at the page.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import type { default as Axe, RunOnly } from 'axe-core';
import type { Mailbox } from './mail.mjs';
import { signIn as signInAs } from './people.mjs';
import { startServer } from './server.mjs';

export { expect };
export { people } from './people.mjs';

export type Language = 'fr' | 'nl';
export type Server = Awaited<ReturnType<typeof startServer>>;
/** Set by each project of playwright.config.ts. */
export type Options = { language: Language };

type Fixtures = Options & {
  mail: Mailbox;
  /**
   * Signs in through the form, with the code from the mail; whoever is in already, in another
   * journey on this server, comes with the cookie of then: codes are counted.
   */
  signIn: (page: Page, email: string) => Promise<void>;
  /** From now on any error on this page fails the test, except those allowed. */
  strict: (page: Page, allow?: RegExp[]) => Promise<void>;
};

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

export const test = base.extend<Fixtures, { server: Server; inside: Map<string, Cookies> }>({
  language: ['fr', { option: true }],

  server: [
    async ({}, use, worker) => {
      const server = await startServer(`${worker.project.name}-${worker.workerIndex}`);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  inside: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  baseURL: async ({ server }, use) => use(server.origin),

  mail: async ({ server }, use) => use(server.mail),

  signIn: async ({ server, inside, language }, use) => {
    await use(async (page, email) => {
      const known = inside.get(email);
      if (known) {
        await page.context().addCookies(known);
        await page.goto(`${server.origin}/${language}/me`);
        // Unless they signed out meanwhile.
        if (await page.locator('input[name=do][value=sign-out]').count()) return;
      }
      await signInAs(page, server.mail, server.origin, language, email);
      inside.set(email, await page.context().cookies(server.origin));
    });
  },

  strict: async ({ server }, use) => {
    const troubles: string[] = [];
    await use(async (page, allow = []) => {
      const trouble = (text: string) => {
        if (!allow.some((pattern) => pattern.test(text))) troubles.push(`${page.url()}: ${text}`);
      };
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`securitypolicyviolation: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      page.on('console', (message) => {
        if (message.type() === 'error') {
          trouble(`console: ${message.text()} (${message.location().url})`);
        }
      });
      page.on('pageerror', (error) => trouble(`page error: ${error.message}`));
      page.on('requestfailed', (request) => {
        // Leaving a page stops what it still had under way; that is no failure.
        const stopped = request.failure()?.errorText === 'net::ERR_ABORTED';
        if (!stopped && request.url().startsWith(server.origin)) {
          trouble(`failed: ${request.method()} ${request.url()} ${request.failure()?.errorText}`);
        }
      });
      page.on('response', (response) => {
        if (response.status() >= 400 && response.url().startsWith(server.origin)) {
          trouble(`answer ${response.status()}: ${response.request().method()} ${response.url()}`);
        }
      });
    });
    expect(troubles, 'errors on the pages of this journey').toEqual([]);
  },
});

/** Waits until the page answers to touch: the browser's half has taken over, unless it is only read. */
export async function hydrated(page: Page) {
  await page.locator('html[data-hydrated], html[data-document]').waitFor({ state: 'attached' });
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** WCAG 2.0 to 2.2, A and AA: no violation at all. */
export async function axe(page: Page) {
  await noViolation(page, { type: 'tag', values: wcag });
}

/** Of all that axe looks at, what another colour scheme can change. */
export async function contrast(page: Page) {
  await noViolation(page, { type: 'rule', values: ['color-contrast'] });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function noViolation(page: Page, runOnly: RunOnly) {
  // Half a megabyte: once for each page, however often it is looked at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // A colour on its way from one to another is neither.
    const passing = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map((one) => one.finished));
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} — ${target.join(' ')}`));
  }, runOnly);
  // Soft: one look at a page tells all that is wrong with it.
  expect.soft(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** Nothing is wider than the screen. A phone would zoom out, so ask the viewport we set. */
export async function noSidewaysScroll(page: Page) {
  const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
  expect.soft(width, `width of ${page.url()}`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
