// Commitments and tasks: whoever promised something says in one tap what became of it, the group reads
// it, and a moderator finds what is waiting.

import { expect, form, refused, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    promise: 'Envoyer au groupe le modèle de fiche-situation en huit lignes.',
    asked: 'Ce qui m’est demandé',
    tell: /^Dire où cela en est/,
    dropped: /^C’est abandonné/,
    kept: /^C’est tenu/,
    why: 'Dites pourquoi c’est abandonné, même en un mot.',
    word: 'Le modèle est parti hier, avec un exemple inventé.',
    told: 'C’est noté. Merci pour la nouvelle.',
    ways: 'Engagements',
    closed: 'Tenus ou abandonnés',
    standing: 'Tenu',
    tasks: 'Tâches',
    delays: 'Délais',
    noDays: 'Écrivez un nombre de jours, de 0 à 365.',
    saved: 'C’est enregistré.',
  },
  nl: {
    promise: 'Het model van de situatiefiche in acht regels naar de groep sturen.',
    asked: 'Wat mij gevraagd wordt',
    tell: /^Zeggen hoe het ermee staat/,
    dropped: /^Het is losgelaten/,
    kept: /^Het is nagekomen/,
    why: 'Zeg waarom het losgelaten is, één woord volstaat.',
    word: 'Het model is gisteren vertrokken, met een verzonnen voorbeeld.',
    told: 'Genoteerd. Bedankt voor het nieuws.',
    ways: 'Engagementen',
    closed: 'Nagekomen of losgelaten',
    standing: 'Nagekomen',
    tasks: 'Taken',
    delays: 'Termijnen',
    noDays: 'Schrijf een aantal dagen, van 0 tot 365.',
    saved: 'Dat is bewaard.',
  },
};

test('a promise gets its news, and the group reads it', async ({ page, strict, signIn, someone, language }) => {
  const say = words[language];
  await strict(page, refused);
  await signIn(page, people.coordinatorPaliers);
  const row = page.getByRole('region', { name: say.asked }).getByRole('listitem').filter({ hasText: say.promise });

  await test.step('my page asks, and whoever drops a promise says why', async () => {
    await page.goto(`/${language}/me`);
    await hydrated(page);
    await expect(page.getByRole('heading', { name: say.asked })).toBeVisible();
    await row.getByText(say.tell).click();
    await axe(page);
    await noSidewaysScroll(page);
    await row.getByRole('button', { name: say.dropped }).click();
    await expect(page.locator('#words-e')).toHaveText(say.why);
    await expect(page.getByRole('alert')).toContainText(say.why);
  });

  await test.step('one tap tells', async () => {
    await hydrated(page);
    await row.locator('textarea[name=words]').fill(say.word);
    await row.getByRole('button', { name: say.kept }).click();
    await expect(page).toHaveURL(/\/me\?done=told$/);
    await expect(page.getByText(say.told)).toBeVisible();
    await expect(row).toHaveCount(0);
  });

  await test.step('the page of the group has it', async () => {
    await page.goto(`/${language}/body/concertation`);
    await hydrated(page);
    await page.locator('main').getByRole('link', { name: say.ways, exact: true }).click();
    await expect(page).toHaveURL(/\/body\/concertation\/commitments$/);
    const closed = page.getByRole('region', { name: say.closed });
    const told = closed.getByRole('listitem').filter({ hasText: say.promise }).first();
    await expect(told).toContainText(say.standing);
    await expect(told).toContainText(say.word);
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
  });

  await test.step('it is for the members', async () => {
    const visitor = await someone({ allow: [/\b401\b/] });
    expect((await visitor.goto(`/${language}/body/concertation/commitments`))?.status()).toBe(401);
    expect((await visitor.request.get(`/${language}/commitment/0`)).status()).toBe(404);
  });
});

test('a moderator finds what is waiting, and says how many days the group takes', async ({
  page, strict, signIn, language,
}) => {
  const say = words[language];
  await strict(page, refused);
  await signIn(page, people.moderator);

  await test.step('from my page to the tasks, each with its place', async () => {
    await page.goto(`/${language}/me`);
    await hydrated(page);
    await page.locator(`main a[href="/${language}/tasks"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.tasks);
    const first = page.locator('main ul.rows > li').first();
    await expect(first.locator('svg').first()).toBeVisible();
    await expect(first.getByRole('link')).toHaveAttribute('href', new RegExp(`^/${language}/(session|date)/`));
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
  });

  await test.step('the delays of a group', async () => {
    await page.goto(`/${language}/body/atelier-sud/delays`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.delays);
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
    await page.locator('input[name=minutes]').fill('400');
    await form(page, 'delays').getByRole('button').click();
    await expect(page.locator('#minutes-e')).toHaveText(say.noDays);
    await expect(page.locator('input[name=minutes]')).toHaveValue('400');
    await hydrated(page);
    await page.locator('input[name=minutes]').fill('28');
    await form(page, 'delays').getByRole('button').click();
    await expect(page.getByText(say.saved)).toBeVisible();
    await expect(page.locator('input[name=minutes]')).toHaveValue('28');
  });
});
