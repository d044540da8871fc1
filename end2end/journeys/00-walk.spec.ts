// A walk past every door: no error, nothing inaccessible, nothing too wide.

import { join } from 'node:path';
import { top } from '../support/server.mjs';
import { componentPages, publicPages } from '../support/pages';
import { axe, expect, hydrated, noSidewaysScroll, test } from '../support/test';

const languages = ['fr', 'nl'] as const;

for (const language of languages) {
  for (const path of [...publicPages, ...componentPages]) {
    const address = `/${language}${path}`;

    test(`${address} is sound`, async ({ page, strict }, info) => {
      await strict(page);
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(200);
      await hydrated(page);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
      await expect(page.locator('h1')).toHaveCount(1);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await axe(page);
        await noSidewaysScroll(page);
        if (process.env.SCREENS) {
          const name = address.replaceAll('/', '_').replace(/^_|_$/g, '');
          const file = `${info.project.name}-${name}-${colorScheme}.png`;
          await page.screenshot({ path: join(top, 'target/screens', file), fullPage: true });
        }
      }
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  // Only the server speaks here, so each project asks in its own language.
  for (const path of publicPages) {
    test(`${path} says all it has to say`, async ({ page, language }) => {
      const answer = await page.goto(`/${language}${path}`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('main')).toBeVisible();
      // What still waits for a script would say so.
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    });
  }
});
