// The demonstration, as it is loaded: a house that somebody lives in, on whatever day one comes.

import { axe, expect, hydrated, noSidewaysScroll, people, test as base, type Server } from '../support/test';
import { startServer } from '../support/server.mjs';

// A server that no other journey has touched.
const test = base.extend<object, { server: Server }>({
  server: [
    async ({}, use, worker) => {
      const server = await startServer(`${worker.project.name}-demo`);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const words = {
  fr: {
    banner: 'Données de démonstration',
    minutes: 'Compte rendu',
    echo: /^Lire l’écho/,
  },
  nl: {
    banner: 'Demogegevens',
    minutes: 'Verslag',
    echo: /^De echo lezen/,
  },
};

/** As much of `/api/v1/year` as is asked here. */
type Year = { windows: { date: string | null }[] };

/** `2027-02-04`, as people in Brussels have it. */
const dayOf = (at: Date) =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Brussels' }).format(at);

test('a visitor sees that it is invented, and finds a year that is under way', async ({
  page, strict, language, request,
}) => {
  const say = words[language];
  await strict(page);
  await page.goto(`/${language}/`);
  await hydrated(page);
  await expect(page.getByText(say.banner)).toBeVisible();
  await axe(page);

  await test.step('two sessions are over, and their échos can be read', async () => {
    await page.goto(`/${language}/body/concertation`);
    const past = page.getByRole('region').filter({ has: page.locator('#past') });
    await past.getByRole('link').first().click();
    await page.getByRole('link', { name: say.minutes, exact: true }).click();
    await expect(page.locator('ol.minutes > li').first()).toBeVisible();
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);

    await page.goto(`/${language}/territory/nord-est`);
    await page.getByRole('link', { name: say.echo }).first().click();
    await expect(page.locator('ol.minutes > li').first()).toBeVisible();
    await hydrated(page);
    await axe(page);
  });

  await test.step('the year to come has its dates', async () => {
    const today = dayOf(new Date());
    const first = Number(today.slice(0, 4));
    const coming: string[] = [];
    for (const year of [first, first + 1, first + 2]) {
      const answer = await request.get(`/api/v1/year/${year}`);
      const { windows }: Year = await answer.json();
      coming.push(...windows.flatMap(({ date }) => (date && date > today ? [date] : [])));
    }
    expect(coming.length).toBeGreaterThanOrEqual(6);
    // No two on the same day.
    expect(new Set(coming).size).toBe(coming.length);
  });
});

test('today’s session can be opened now', async ({ page, strict, signIn, language }) => {
  await strict(page);
  await signIn(page, people.moderator);
  await page.goto(`/${language}/body/concertation`);
  const today = page.getByRole('listitem').filter({
    has: page.locator(`time[datetime="${dayOf(new Date())}"]`),
  });
  await today.getByRole('link').first().click();
  await page.waitForURL(/\/session\//);
  const open = page.locator('form').filter({ has: page.locator('input[name=to][value=live]') });
  // Nothing is missing, and nothing has to be confirmed: it is the day.
  await expect(open.getByRole('checkbox')).toHaveCount(0);
  await open.getByRole('button').click();
  await page.waitForURL(/done=step/);
  await hydrated(page);
  await axe(page);
  await page.locator('main a[href$="/drive"]').click();
  await expect(page.locator('button[name=key][value=start]')).toBeVisible();
  await hydrated(page);
  await axe(page);
  await noSidewaysScroll(page);
});
