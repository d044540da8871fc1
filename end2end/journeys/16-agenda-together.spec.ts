// The agenda, made together: begun with a usual one, proposals joined, a need that becomes an item, what
// there is to read, dragged into order; and who was told, is told what changed.

import type { Page } from '@playwright/test';
import { expect, form, refused, setDate, step, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    title: 'Un ordre du jour à plusieurs mains', news: 'Tour d’actualités', story: 'Récit d’un projet',
    one: 'Finir un projet sans perdre le lien', other: 'Que deviennent les habitués ?', why: 'Trois projets s’arrêtent cet été.',
    need: 'Qui connaît une salle avec une cuisine ?', needed: 'C’est noté.', asItem: 'Une cuisine à partager',
    joined: 'C’est joint.', and: ' et ', became: 'Ce que vos propositions sont devenues',
    document: 'La note du groupe', plan: 'Le plan du quartier', badFile: 'Choisissez un PDF', badAddress: 'Collez l’adresse entière du document', attached: 'Le document est ajouté.',
    minutes: 'min', moved: 'est maintenant', changed: 'Ce qui a changé depuis le dernier e-mail', added: 'Ajouté',
    reopenMail: /^Ordre du jour rouvert/, last: 'Ce que nous gardons',
  },
  nl: {
    title: 'Een agenda van velen', news: 'Actuarondje', story: 'Projectverhaal',
    one: 'Een project afronden en contact houden', other: 'Wat met de vaste bezoekers?', why: 'Drie projecten stoppen deze zomer.',
    need: 'Wie kent een zaal met een keuken?', needed: 'Genoteerd.', asItem: 'Een keuken om te delen',
    joined: 'Samengevoegd.', and: ' en ', became: 'Wat er van je voorstellen geworden is',
    document: 'De nota van de groep', plan: 'Het plan van de wijk', badFile: 'Kies een pdf', badAddress: 'Plak het volledige adres van het document', attached: 'Het document is toegevoegd.',
    minutes: 'min.', moved: 'staat nu op', changed: 'Wat er veranderd is sinds de laatste e-mail', added: 'Toegevoegd',
    reopenMail: /^Agenda weer open/, last: 'Wat we bewaren',
  },
};

const row = (page: Page, title: string) =>
  page.locator('ol.items > li').filter({ has: page.getByRole('heading', { name: title }) });
const order = (page: Page) => page.locator('ol.items > li h3');
const waiting = (page: Page, title: string) =>
  page.locator('aside ul.rows > li').filter({ has: page.getByRole('heading', { name: title }) });

test('many hands make one agenda, and who was told is told what changed', async ({
  page, strict, signIn, someone, mail, language,
}) => {
  const say = words[language];
  test.setTimeout(150_000);
  const recits = 'coordination.recits@example.org';
  const helper = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const meeting = await setDate(helper, language, { body: 'concertation', month: 7, title: say.title });
  await step(helper, meeting, 'announced');
  const agenda = `${meeting.path}/agenda`;
  await strict(page, refused);
  await signIn(page, people.moderator);
  const first = await someone({ email: people.coordinatorPaliers, allow: refused });
  const second = await someone({ email: recits, javaScript: false, allow: refused });

  await test.step('begun with a usual agenda, which goes as it came', async () => {
    await page.goto(agenda);
    await hydrated(page);
    await axe(page);
    await form(page, 'begin').getByRole('button').click();
    await expect(order(page)).toHaveCount(7);
    await expect(page.locator('.over-t')).toHaveCount(0);
    await hydrated(page);
    await page.locator('details:has(input[value=clear]) > summary').click();
    await form(page, 'clear').getByRole('button').click();
    await expect(order(page)).toHaveCount(0);
    await hydrated(page);
    await form(page, 'begin').getByRole('button').click();
    await expect(order(page)).toHaveCount(7);
    await axe(page);
    await noSidewaysScroll(page);
  });

  await test.step('two propose nearly the same: the moderator joins them', async () => {
    for (const [who, title] of [[first, say.one], [second, say.other]] as const) {
      await who.goto(agenda);
      if (who === first) await hydrated(who);
      await who.locator('#propose > summary').click();
      await who.locator('#title').fill(title);
      await who.locator('#why').fill(say.why);
      await form(who, 'propose').getByRole('button').click();
      await expect(waiting(who, title)).toBeVisible();
    }
    await page.goto(agenda);
    await hydrated(page);
    const folded = waiting(page, say.other).locator('details:has(input[value=join])');
    await folded.locator('summary').click();
    await folded.getByRole('button').click();
    // Nothing was chosen: said beside the field.
    await expect(page.locator('#to-e')).toBeVisible();
    await hydrated(page);
    await page.locator('#to').selectOption({ label: say.one });
    await form(page, 'join').filter({ has: page.locator('#to') }).getByRole('button').click();
    await expect(page.getByText(say.joined)).toBeVisible();
    await expect(waiting(page, say.one)).toContainText(say.other);
    await expect(waiting(page, say.one)).toContainText(say.and);
    await axe(page);
    await second.goto(agenda);
    await expect(second.getByRole('heading', { name: say.became })).toBeVisible();
    await hydrated(page);
    await form(page, 'take').getByRole('button').click();
    await expect(row(page, say.one)).toContainText(say.other);
  });

  await test.step('a need becomes an item, with the minutes of its format', async () => {
    await first.goto(agenda);
    await hydrated(first);
    await first.locator('#bring > summary').click();
    await form(first, 'need').getByRole('button').click();
    await expect(first.locator('#need-e')).toBeVisible();
    await axe(first);
    await noSidewaysScroll(first);
    await hydrated(first);
    await first.locator('#need').fill(say.need);
    await form(first, 'need').getByRole('button').click();
    await expect(first.getByText(say.needed)).toBeVisible();
    await page.goto(agenda);
    await hydrated(page);
    await waiting(page, say.need).getByRole('link').click();
    await expect(page.locator('#minutes')).toBeVisible();
    await hydrated(page);
    await expect(page.locator(`#title_${language}`)).toHaveValue(say.need);
    await page.locator(`#title_${language}`).fill(say.asItem);
    await page.locator('#format').selectOption('fishbowl');
    await expect(page.locator('#minutes')).toHaveValue('40');
    await page.locator('#minutes').fill('10');
    await page.locator('#format').selectOption('snowball');
    await expect(page.locator('#minutes')).toHaveValue('10');
    await axe(page);
    await noSidewaysScroll(page);
    await form(page, 'add').getByRole('button').click();
    await expect(row(page, say.asItem)).toContainText(`10 ${say.minutes}`);
    await expect(row(page, say.asItem)).toContainText(say.need);
  });

  await test.step('what there is to read', async () => {
    await hydrated(page);
    await row(page, say.story).locator('.acts').getByRole('link').click();
    await expect(page.locator('#document')).toBeVisible();
    await hydrated(page);
    await page.locator('#document').fill(say.document);
    await page.locator('#address').fill('exemple.be/note');
    await form(page, 'attach').locator('button').click();
    await expect(page.locator('#address-e')).toContainText(say.badAddress);
    await expect(page.locator('#document')).toHaveValue(say.document);
    await axe(page);
    await hydrated(page);
    await page.locator('#address').fill('https://exemple.be/note');
    await form(page, 'attach').locator('button').click();
    await expect(page.getByText(say.attached)).toBeVisible();
    await page.locator('#file').setInputFiles({ name: 'note.html', mimeType: 'text/html', buffer: Buffer.from('<p>') });
    await form(page, 'attach').locator('button').click();
    await expect(page.locator('#file-e')).toContainText(say.badFile);
    await axe(page);
    await noSidewaysScroll(page);
    await page.locator('#file').setInputFiles({ name: `${say.plan}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 x') });
    await form(page, 'attach').locator('button').click();
    await expect(page.getByText(say.attached)).toBeVisible();
    await second.goto(agenda);
    const here = await row(second, say.story).getByRole('link', { name: say.plan }).getAttribute('href');
    const file = await second.request.get(here ?? '');
    expect([file.status(), await file.text()]).toEqual([200, '%PDF-1.4 x']);
    await expect(row(second, say.story).getByRole('link', { name: say.document })).toHaveAttribute('href', 'https://exemple.be/note');
  });

  await test.step('dragged to its place, and said', async () => {
    await page.goto(agenda);
    await hydrated(page);
    const grip = row(page, say.story).locator('.grip');
    await grip.scrollIntoViewIfNeeded();
    const [from, to] = [await grip.boundingBox(), await row(page, say.news).boundingBox()];
    if (!from || !to) throw new Error('nothing to drag');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 8 });
    await expect(row(page, say.news)).toHaveAttribute('data-drop', 'before');
    await page.mouse.up();
    await expect(page.locator('.toasts[role=status]')).toContainText(say.moved);
    await expect(order(page).nth(1)).toHaveText(say.story);
    await expect(order(page).nth(2)).toHaveText(say.news);
  });

  await test.step('settled and told; what changes after that is listed, and told when it opens again', async () => {
    await step(helper, meeting, 'settled');
    await helper.goto(`${agenda}/add`);
    await helper.locator(`input[name=title_${language}]`).fill(say.last);
    await form(helper, 'add').getByRole('button').click();
    await second.goto(agenda);
    await expect(second.locator('#changes')).toContainText(say.changed);
    await expect(second.locator('#changes li')).toHaveCount(1);
    await expect(second.locator('#changes li')).toContainText(say.last);
    await axe(page);
    mail.forget(recits);
    await step(helper, meeting, 'announced');
    const letter = await mail.to(recits);
    expect(letter.subject).toMatch(say.reopenMail);
    // He reads Dutch, whatever the language of this journey.
    expect(letter.text).toContain(words.nl.changed);
    expect(letter.text).toContain(say.last);
    await second.goto(agenda);
    await expect(second.locator('#changes')).toHaveCount(0);
  });
});
