import { defineConfig, devices } from '@playwright/test';
import { chromium } from './support/browser.mjs';
import type { Options } from './support/test';

// Two ways to come to the same house: in French with a thumb, in Dutch with a mouse. The walk goes
// both, the journeys take turns; with BOTH=1 each goes both.
const turns = (digits: string) => (process.env.BOTH ? /.*/ : new RegExp(`/(00|[01][${digits}])-[^/]*$`));

export default defineConfig<Options>({
  testDir: 'journeys',
  outputDir: '../target/end2end',
  // A journey that passes at the second try has a fault, in the product or in itself.
  retries: 0,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: chromium(),
    timezoneId: 'Europe/Brussels',
    // Writing down every step costs a third of the time and gigabytes of disk: ask for it.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'phone-fr',
      testMatch: turns('13579'),
      use: {
        language: 'fr',
        locale: 'fr-BE',
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    },
    {
      name: 'desk-nl',
      testMatch: turns('02468'),
      use: { language: 'nl', locale: 'nl-BE', viewport: { width: 1280, height: 800 } },
    },
  ],
});
