// A practice: what someone said in a session becomes a sheet that says where it comes from, is
// reviewed, published, and found by those who cannot spell it.

import type { Page } from '@playwright/test';
import { contribute, expect, form, openRoom, press, refused, setDate, step, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

/** Said in a session, and marked as a lead there. */
const said = 'On a mis un seul répondeur pour trois équipes, et quelqu’un rappelle le jour même.';

const titles = {
  fr: 'Le répondeur partagé de trois équipes',
  nl: 'De gecoördineerde telefoonpermanentie',
};

/** As a thumb types it: no accents, a letter too few. */
const slips = { fr: 'repondur partage', nl: 'gecoordineerde telefonpermanentie' };

/** The sheet, in the two languages where it matters and in one where that is enough. */
const sheet: Record<string, string> = {
  title_fr: titles.fr,
  title_nl: titles.nl,
  lets_you_fr: 'Ne laisser aucun appel sans réponse.',
  lets_you_nl: 'Geen enkele oproep zonder antwoord laten.',
  need_fr: 'Les gens appellent trois services et tombent sur trois boîtes vocales.',
  keep_fr: 'Une seule ligne, et quelqu’un qui rappelle le jour même.',
  adapt_nl: 'De uren, en wie wanneer opneemt.',
  success_fr: 'Un cahier de relais lu chaque matin.',
  attention_nl: 'Niet opschrijven wie er belt.',
  effects_fr: 'Deux appels perdus par semaine au lieu de vingt.',
  step1_title_fr: 'Choisir la ligne',
  step1_text_fr: 'Un numéro que tout le monde connaît déjà.',
};

const words = {
  fr: {
    leads: 'Pistes et brouillons',
    take: 'En faire une fiche',
    missing: 'Avant la relecture, il manque encore',
    signed: /^Contribution, signée$/,
    noted: /^Piste de pratique, notée en séance$/,
    proposed: 'La fiche est proposée. La modération la relit.',
    waiting: 'À relire',
    left: /Il reste\s:/,
    published: 'La fiche est publiée.',
    mail: /^(Votre fiche est publiée|Je fiche is gepubliceerd)/,
  },
  nl: {
    leads: 'Praktijksporen en ontwerpen',
    take: 'Er een fiche van maken',
    missing: 'Voor de nalezing ontbreekt nog',
    signed: /^Bijdrage, ondertekend$/,
    noted: /^Praktijkspoor, genoteerd in de bijeenkomst$/,
    proposed: 'De fiche is voorgesteld. De moderatie leest ze na.',
    waiting: 'Na te lezen',
    left: /Nog open:/,
    published: 'De fiche is gepubliceerd.',
    mail: /^(Votre fiche est publiée|Je fiche is gepubliceerd)/,
  },
};

const firstFound = (page: Page) => page.locator('main ul.rows').first().getByRole('link').first();

test('from a sentence in a session to a sheet that others find', async ({
  page, someone, strict, signIn, mail, language,
}) => {
  test.slow();
  const say = words[language];
  const moderator = await someone({ email: people.moderator, javaScript: false, allow: refused });

  await test.step('someone says it in a session, and it is marked', async () => {
    const meeting = await setDate(moderator, language, {
      body: 'concertation', month: 10, title: 'Répondre, ensemble',
    });
    await openRoom(moderator, meeting, language, ['Récit d’un projet']);
    await press(moderator, meeting, 'start');
    const member = await someone({ email: people.coordinatorPaliers, javaScript: false });
    await contribute(member, meeting, { kind: 'success_factor', text: said });
    await moderator.goto(`${meeting.path}/drive`);
    await form(moderator, 'lead').getByRole('button').click();
    await press(moderator, meeting, 'conclude');
    await step(moderator, meeting, 'drafting');
  });

  await strict(page, refused);
  await signIn(page, people.coordinatorPaliers);
  const visitor = await someone({ allow: [/\b40[134]\b/] });

  const practice = await test.step('a lead becomes a draft that knows where it comes from', async () => {
    await page.goto(`/${language}/practices`);
    await page.getByRole('link', { name: say.leads }).click();
    const lead = page.getByRole('listitem').filter({ hasText: said });
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
    await lead.getByRole('button', { name: say.take }).click();
    await page.waitForURL(/\/practice\/[0-9a-f-]+\/edit\?done=taken$/);
    const address = new URL(page.url()).pathname.replace(/\/edit$/, '');
    await page.goto(address);
    await expect(page.getByText(say.missing)).toBeVisible();
    const thread = page.locator('ol.fil').getByRole('listitem');
    await expect(thread.first().getByRole('link')).toHaveAttribute('href', /\/session\/[0-9a-f-]+$/);
    await expect(thread.filter({ hasText: say.signed })).toHaveCount(1);
    await expect(thread.filter({ hasText: say.noted })).toHaveCount(1);
    await hydrated(page);
    await axe(page);
    expect((await visitor.goto(address))?.status()).toBe(404);
    return address;
  });

  await test.step('it is completed and proposed', async () => {
    await page.goto(`${practice}/edit`);
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
    for (const [name, text] of Object.entries(sheet)) await page.locator(`[name=${name}]`).fill(text);
    await page.locator('input[name=themes]').first().check();
    await page.locator('input[name=effects_known][value=counted]').check({ force: true });
    const propose = form(page, 'save').locator('button[name=next][value=propose]');
    await propose.click();
    // One thing was forgotten: it is said, and nothing that was typed is lost.
    const check = page.locator('fieldset#ethics');
    await expect(check.locator('.why')).toBeVisible();
    for (const [name, text] of Object.entries(sheet)) {
      await expect(page.locator(`[name=${name}]`)).toHaveValue(text);
    }
    await hydrated(page);
    await axe(page);
    await check.getByRole('checkbox').check();
    await propose.click();
    await expect(page.getByText(say.proposed)).toBeVisible();
  });

  await test.step('a moderator reviews it, criterion by criterion, and publishes', async () => {
    await moderator.goto(`/${language}/practices`);
    await moderator.getByRole('link', { name: say.waiting }).click();
    await moderator.getByRole('link', { name: titles[language] }).click();
    await expect(moderator).toHaveURL(practice);
    const review = form(moderator, 'review');
    await review.locator('input[name=met_clear]').check();
    await review.locator('button[value=publish]').click();
    await expect(moderator.getByText(say.left).first()).toBeVisible();
    await expect(review.locator('input[name=met_clear]')).toBeChecked();
    for (const box of await review.getByRole('checkbox').all()) await box.check();
    mail.forget(people.coordinatorPaliers);
    await review.locator('button[value=publish]').click();
    await expect(moderator.getByText(say.published)).toBeVisible();
    const letter = await mail.to(people.coordinatorPaliers);
    expect(letter.subject).toMatch(say.mail);
    expect(letter.text).toContain(practice.slice(3));
  });

  await test.step('anyone finds it as they type, with a slip and without accents', async () => {
    for (const typed of ['fr', 'nl'] as const) {
      await visitor.goto(`/${language}/practices`);
      await hydrated(visitor);
      await visitor.getByRole('searchbox').pressSequentially(slips[typed]);
      await expect(firstFound(visitor)).toHaveText(titles[language]);
      await expect(visitor).toHaveURL(`/${language}/practices`);
      await expect(visitor.locator('main mark').first()).toBeVisible();
      await expect(visitor.locator('section[role=status]')).toContainText(slips[typed]);
    }
    await axe(visitor);
    await noSidewaysScroll(visitor);
    await firstFound(visitor).click();
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(titles[language]);
    await hydrated(visitor);
    await axe(visitor);
    await noSidewaysScroll(visitor);
  });

  await test.step('and without JavaScript, by the button', async () => {
    const plain = await someone({ javaScript: false });
    for (const typed of ['fr', 'nl'] as const) {
      await plain.goto(`/${language}/practices`);
      await plain.getByRole('searchbox').fill(slips[typed]);
      await plain.getByRole('search').getByRole('button').click();
      await expect(plain).toHaveURL(/\?q=/);
      await expect(firstFound(plain)).toHaveText(titles[language]);
      await expect(plain.getByRole('searchbox')).toHaveValue(slips[typed]);
    }
  });
});
