// People: in with a code from the mail, out everywhere at once; an administrator says who does what.

import { expect, form, refused, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';
import type { Page } from '@playwright/test';

const words = {
  fr: {
    wrong: 'Ce n’est pas ce code. Essais restants : 4.', used: 'Ce code a déjà servi.', digits: 'Écrivez les six chiffres du code.',
    address: 'Il manque la fin de l’adresse, après @.', me: /^Bonjour, /, invitation: 'Ma page',
    everywhere: 'Se déconnecter partout', out: 'Vous êtes déconnecté·e.', here: 'Cet appareil',
    given: 'Le rôle est donné.', already: 'Cette personne a déjà ce rôle.', role: 'Coordination de projet', letter: 'Votre rôle dans Concerto',
  },
  nl: {
    wrong: 'Dit is niet de juiste code. Resterende pogingen: 4.', used: 'Deze code is al gebruikt.', digits: 'Schrijf de zes cijfers van de code.',
    address: 'Het einde van het adres ontbreekt, na de @.', me: /^Dag, /, invitation: 'Mijn pagina',
    everywhere: 'Overal afmelden', out: 'Je bent afgemeld.', here: 'Dit toestel',
    given: 'De rol is gegeven.', already: 'Deze persoon heeft deze rol al.', role: 'Projectcoördinatie', letter: 'Je rol in Concerto',
  },
};

const give = async (page: Page, code: string) => {
  await hydrated(page);
  await page.locator('#code').fill(code);
  await form(page, 'enter').getByRole('button').click();
};

test('in with a code, once; out everywhere', async ({ page, strict, someone, mail, language }) => {
  const say = words[language];
  const email = 'coordination.murs@example.org';
  const title = page.getByRole('heading', { level: 1 });
  await strict(page, refused);
  mail.forget(email);

  let code = '';
  await test.step('a code comes by mail', async () => {
    await page.goto(`/${language}/me`);
    await expect(title).toHaveText(say.invitation);
    await page.locator('main').getByRole('link').first().click();
    await expect(page.locator('#email')).toBeVisible();
    await hydrated(page);
    await page.locator('#email').fill('coordination.murs@');
    await form(page, 'send-code').getByRole('button').click();
    await expect(page.locator('#email-e')).toHaveText(say.address);
    await axe(page);
    await hydrated(page);
    await page.locator('#email').fill(email);
    await form(page, 'send-code').getByRole('button').click();
    await expect(page.locator('#code')).toBeVisible();
    await axe(page);
    await noSidewaysScroll(page);
    code = /(?<!\d)\d{6}(?!\d)/.exec((await mail.to(email)).text ?? '')?.[0] ?? '';
    expect(code).toMatch(/^\d{6}$/);
  });
  const asked = page.url();

  await test.step('another code is no code', async () => {
    await give(page, 'abc');
    await expect(page.locator('#code-e')).toHaveText(say.digits);
    await give(page, code === '000000' ? '000001' : '000000');
    await expect(page.locator('#code-e')).toHaveText(say.wrong);
    await axe(page);
  });

  await test.step('the right one opens, once', async () => {
    await give(page, code);
    await expect(title).toHaveText(say.me);
    await expect(page).toHaveURL(new RegExp(`/${language}/me$`));
    await hydrated(page);
    await axe(page);
    await noSidewaysScroll(page);
    const other = await someone({ allow: refused });
    await other.goto(asked);
    await give(other, code);
    await expect(other.locator('#code-e')).toContainText(say.used);
    await other.goto(`/${language}/me`);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(say.invitation);
  });

  await test.step('out on one device, out on all', async () => {
    const phone = await someone({ email });
    await phone.goto(`/${language}/me`);
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(say.me);
    await page.reload();
    await expect(page.getByText(say.here, { exact: true })).toHaveCount(1);
    await hydrated(page);
    await page.getByRole('button', { name: say.everywhere }).click();
    await expect(page.getByText(say.out)).toBeVisible();
    await phone.reload();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(say.invitation);
    await expect(form(phone, 'sign-out')).toHaveCount(0);
  });
});

test('an administrator makes a coordinator, who comes in', async ({ page, strict, signIn, someone, mail, language }) => {
  const say = words[language];
  const email = 'nouvelle.coordination@example.org';
  const project = language === 'fr' ? 'Le banc du coin' : 'De bank op de hoek';
  await strict(page, refused);

  await test.step('nobody else sees the page', async () => {
    const visitor = await someone();
    expect((await visitor.request.get(`/${language}/admin/people`)).status()).toBe(401);
    const moderator = await someone({ email: people.moderator });
    expect((await moderator.request.get(`/${language}/admin/people`)).status()).toBe(403);
  });

  await signIn(page, people.admin);
  await page.goto(`/${language}/admin/people`);
  await hydrated(page);
  await axe(page);
  await noSidewaysScroll(page);

  const give = async () => {
    await hydrated(page);
    await page.locator('#email').fill(email);
    await page.locator('#name').fill('Noor Peeters');
    await page.locator('#organisation').fill('Maison des Trois Tilleuls');
    await page.locator('#role').selectOption('coordinator');
    await page.locator('#body').selectOption('concertation');
    await form(page, 'add').getByRole('button').click();
  };

  await test.step('what is missing is said, what was typed stays', async () => {
    await give();
    await expect(page.locator('.errors')).toBeVisible();
    await expect(page.locator('#email')).toHaveValue(email);
    await expect(page.locator('#role')).toHaveValue('coordinator');
    await expect(page.locator('#body')).toHaveValue('concertation');
    await axe(page);
  });

  await test.step('the role is given, and told', async () => {
    await hydrated(page);
    await page.locator('#new_project').fill(project);
    await form(page, 'add').getByRole('button').click();
    await expect(page.getByText(say.given)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: email })).toContainText(say.role);
    const letter = await mail.to(email);
    expect(letter.subject).toBe(say.letter);
    expect(letter.text).toContain(`/${language}/sign-in`);
  });

  await test.step('that person comes in and finds the project', async () => {
    const coordinator = await someone({ email });
    await expect(coordinator.getByRole('heading', { level: 1 })).toContainText('Noor Peeters');
    await expect(coordinator.locator('main')).toContainText(say.role);
    await expect(coordinator.getByRole('heading', { name: project })).toBeVisible();
    await hydrated(coordinator);
    await axe(coordinator);
  });
});
