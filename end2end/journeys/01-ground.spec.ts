// The ground: territories and bodies are data. Pages show them and say what is not confirmed yet;
// loading them again harms nothing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../support/server.mjs';
import { expect, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll } from '../support/test';

type Fact = { value: string | null; origin: string };
type Place = { id: string; name_fr: Fact; name_nl: Fact; website_fr: Fact; website_nl: Fact };
type Within = Place & { bassin: Fact };
type Body = { id: string; name_fr: string; name_nl: string; windows: number[][] };

const read = (file: string) =>
  JSON.parse(readFileSync(join(top, 'app/territories/data', file), 'utf8'));
const { bassins, communes, city_parts }: { bassins: Place[]; communes: Within[]; city_parts: Within[] } =
  read('territories.json');
const bodies: Body[] = read('bodies.json');

const words = {
  fr: { open: 'à confirmer', within: /dix-neuf communes/, many: /^(\d) séances par an/, next: 'Prochain atelier' },
  nl: { open: 'nog te bevestigen', within: /negentien gemeenten/, many: /^(\d) bijeenkomsten per jaar/, next: 'Volgend atelier' },
};

const mark = (bassin: string) => bassin.replace('bassin-', '');

test('each territory has its page, and says what is not confirmed', async ({ page, strict, language }) => {
  const say = words[language];
  const named = (place: Place) => place[`name_${language}`].value ?? '';
  await strict(page);

  await page.goto(`/${language}/territories`);
  await hydrated(page);
  const six = page.locator('main section').filter({ has: page.getByRole('heading', { level: 2 }) }).first();
  await expect(six.getByRole('heading', { level: 3 })).toHaveCount(6);
  for (const part of city_parts) {
    const line = page.locator('#bruxelles-ville li').filter({ hasText: named(part) });
    await expect(line).toHaveCount(1);
    const open = part.bassin.origin === 'unverified' ? 1 : 0;
    await expect(line.getByText(say.open), named(part)).toHaveCount(open);
  }
  await axe(page);
  await noSidewaysScroll(page);

  for (const bassin of bassins) {
    await six.getByRole('link', { name: named(bassin), exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/territory/${mark(bassin.id)}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(named(bassin));
    const facts = page.locator('dl.facts').last();
    for (const commune of communes.filter(({ bassin: { value } }) => value === bassin.id)) {
      await expect(facts).toContainText(named(commune));
    }
    for (const part of city_parts.filter(({ bassin: { value } }) => value === bassin.id)) {
      const open = part.bassin.origin === 'unverified' ? ` (${say.open})` : '';
      await expect(facts).toContainText(named(part) + open);
    }
    const site = bassin[`website_${language}`];
    const line = facts.locator('div').filter({ has: page.locator(`a[href$="${site.value}"]`) });
    await expect(line.getByText(say.open)).toHaveCount(site.origin === 'unverified' ? 1 : 0);
    await page.goBack();
  }

  await page.goto(`/${language}/territory/region`);
  await expect(page.locator('.hero')).toContainText(say.within);
  await axe(page);
});

test('each body says how often it meets', async ({ page: last, strict, someone, language }) => {
  const page = await someone({ javaScript: false });
  for (const body of bodies) {
    await page.goto(`/${language}/body/${body.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(body[`name_${language}`]);
    const rhythm = page.locator('main p').filter({ hasText: words[language].many });
    expect(words[language].many.exec((await rhythm.textContent()) ?? '')?.[1]).toBe(`${body.windows.length}`);
  }
  await strict(last);
  await last.goto(`/${language}/body/concertation`);
  await hydrated(last);
  await axe(last);
  await noSidewaysScroll(last);
});

test('loading the data again changes nothing', async ({ someone, server, language }) => {
  const page = await someone({ javaScript: false });
  const addresses = [
    `/${language}/territories`,
    `/${language}/territory/sud`,
    ...bodies.map(({ id }) => `/${language}/body/${id}`),
  ];
  const seen = async () => {
    const texts = [];
    for (const address of addresses) {
      await page.goto(address);
      texts.push(await page.locator('main').innerText());
    }
    const year = await page.request.get(`/api/v1/year/${new Date().getFullYear()}`);
    return [...texts, await year.text()];
  };
  const before = await seen();
  expect(await server.run('load')).toBe(0);
  expect(await server.run('load')).toBe(0);
  expect(await seen()).toEqual(before);
});
