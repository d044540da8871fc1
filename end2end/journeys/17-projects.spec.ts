// A project finds its coordinator: a moderator invites, the mail leads in, the page is kept and read.

import { expect, form, refused, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    invited: 'L’invitation est en route.', waiting: 'En attente de réponse', noProject: 'Choisissez un projet, ou donnez le nom d’un nouveau.',
    hello: 'Bonjour, Noor Peeters', name: 'Terminus Haren', subject: 'Invitation à coordonner un projet de quartier',
    welcome: 'C’est fait : vous coordonnez ce projet.', saved: 'La page du projet est enregistrée.', month: 'Écrivez un mois ou une année, comme 03/2025.',
    public: 'Les voisins du square', projects: 'Projets de quartier', nothing: 'Aucun projet ne répond', off: 'Cette invitation a été retirée',
  },
  nl: {
    invited: 'De uitnodiging is onderweg.', waiting: 'Wacht op antwoord', noProject: 'Kies een project, of geef de naam van een nieuw.',
    hello: 'Dag, Noor Peeters', name: 'Eindhalte Haren', subject: 'Uitnodiging om een wijkproject te coördineren',
    welcome: 'Het is gebeurd: je coördineert dit project.', saved: 'De pagina van het project is bewaard.', month: 'Schrijf een maand of een jaar, zoals 03/2025.',
    public: 'De buren van het plein', projects: 'Wijkprojecten', nothing: 'Geen enkel project gevonden', off: 'Deze uitnodiging is ingetrokken',
  },
};

/** Typography keeps some spaces together; a journey reads the words. */
const said = (text: string) => new RegExp(text.replace(/[.?]/g, '\\$&').replace(/ /g, '\\s'));

const linkIn = (text: string | undefined) => /\/(?:fr|nl)\/invitation\/[0-9a-f]+/.exec(text ?? '')?.[0] ?? '';

test('a moderator invites, the new coordinator keeps the page, a visitor reads it', async ({
  page, strict, signIn, someone, mail, language,
}) => {
  test.slow();
  const say = words[language];
  const email = `noor.peeters.${language}@example.org`;
  await strict(page, refused);
  mail.forget(email);
  await signIn(page, people.moderator);

  await test.step('what is missing is said, what was typed stays', async () => {
    await page.goto(`/${language}/invite`);
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
    await page.locator('#name').fill('Noor Peeters');
    await page.locator('#email').fill(` ${email.toUpperCase()} `);
    await form(page, 'invite').locator('button').click();
    await expect(page.locator('#project .why')).toHaveText(say.noProject);
    await expect(page.locator('#name')).toHaveValue('Noor Peeters');
    await axe(page);
  });

  await test.step('the invitation leaves', async () => {
    await hydrated(page);
    await page.locator('#lang').selectOption(language);
    await page.locator('input[name=project][value=demo-p03]').check();
    await form(page, 'invite').locator('button').click();
    await expect(page.getByText(say.invited)).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText(say.waiting);
    await axe(page);
  });

  const letter = await mail.to(email);
  expect(letter.subject).toBe(say.subject);
  const link = linkIn(letter.text);
  expect(link).not.toBe('');
  const noor = await someone({ allow: refused });

  await test.step('the link shows who invites to what, and changes nothing', async () => {
    await noor.goto(link);
    await expect(noor.getByRole('heading', { level: 1 })).toHaveText(say.hello);
    await expect(noor.locator('main')).toContainText(say.name);
    await noor.reload();
    await expect(form(noor, 'accept')).toBeVisible();
    await hydrated(noor);
    await axe(noor);
    await noSidewaysScroll(noor);
  });

  await test.step('one button accepts; signing in stays the code', async () => {
    mail.forget(email);
    await form(noor, 'accept').getByRole('button').click();
    await expect(noor.locator('#email')).toHaveValue(email);
    await hydrated(noor);
    await axe(noor);
    await form(noor, 'send-code').getByRole('button').click();
    await expect(noor.locator('#code')).toBeVisible();
    const code = /(?<!\d)\d{6}(?!\d)/.exec((await mail.to(email)).text ?? '')?.[0] ?? '';
    await hydrated(noor);
    await noor.locator('#code').fill(code);
    await form(noor, 'enter').getByRole('button').click();
    await expect(noor).toHaveURL(/\/project\/demo-p03\?done=accepted$/);
    await expect(noor.getByText(said(say.welcome))).toBeVisible();
    await expect(noor.getByRole('heading', { name: 'Noor Peeters' })).toBeVisible();
    await axe(noor);
    await noSidewaysScroll(noor);
  });

  await test.step('the page is kept by its coordinator', async () => {
    await noor.goto(`/${language}/project/demo-p03/edit`);
    await hydrated(noor);
    await axe(noor);
    await noSidewaysScroll(noor);
    await noor.locator(`#public_${language}`).fill(say.public);
    await noor.locator('#since').fill('demain');
    await form(noor, 'save').getByRole('button').click();
    await expect(noor.locator('#since-e')).toHaveText(say.month);
    await expect(noor.locator(`#public_${language}`)).toHaveValue(say.public);
    await hydrated(noor);
    await noor.locator('#since').fill('03/2025');
    await noor.locator('input[name=territories][value=bassin-nord-est]').check();
    await form(noor, 'save').getByRole('button').click();
    await expect(noor.getByText(say.saved)).toBeVisible();
  });

  await test.step('a visitor finds it and reads it, without names', async () => {
    const visitor = await someone({ javaScript: false });
    await visitor.goto(`/${language}/projects`);
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say.projects);
    await visitor.locator('#q').fill('jardin imaginaire');
    await visitor.getByRole('search').getByRole('button').click();
    await expect(visitor.getByText(say.nothing)).toBeVisible();
    await visitor.goto(`/${language}/projects?territory=bassin-nord-est`);
    await visitor.locator('#q').fill('terminus');
    await visitor.getByRole('search').getByRole('button').click();
    await visitor.getByRole('link', { name: say.name }).click();
    await expect(visitor.locator('main')).toContainText(say.public);
    await expect(visitor.locator('main')).not.toContainText('Noor Peeters');
    await noSidewaysScroll(visitor);
  });

  await test.step('the link is good once', async () => {
    const other = await someone({ allow: refused });
    await other.goto(`/${language}/project/demo-p03`);
    await axe(other);
    await noSidewaysScroll(other);
    await other.goto(`/${language}/projects`);
    await axe(other);
    await noSidewaysScroll(other);
    await other.goto(link);
    await expect(form(other, 'accept')).toHaveCount(0);
  });
});

test('a withdrawn invitation opens nothing', async ({ someone, mail, language }) => {
  const say = words[language];
  const email = `lea.${language}@example.org`;
  mail.forget(email);
  const moderator = await someone({ email: people.moderator, javaScript: false });
  await moderator.goto(`/${language}/invite?project=demo-p01`);
  await expect(moderator.locator('input[name=project][value=demo-p01]')).toBeChecked();
  await moderator.locator('#name').fill('Léa Voorbeeld');
  await moderator.locator('#email').fill(email);
  await form(moderator, 'invite').locator('button').click();
  const link = linkIn((await mail.to(email)).text);

  const row = moderator.getByRole('listitem').filter({ hasText: email });
  await row.locator('summary').click();
  await row.getByRole('button').last().click();
  await expect(moderator).toHaveURL(/done=withdrawn$/);

  const guest = await someone();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(say.off);
  await expect(form(guest, 'accept')).toHaveCount(0);
  await hydrated(guest);
  await axe(guest);
});
