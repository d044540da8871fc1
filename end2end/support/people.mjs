// The people of the demonstration, and how each of them signs in.

export const people = {
  moderator: 'moderatrice@example.org',
  coordinatorPaliers: 'coordination.paliers@example.org',
  coordinatorRetour: 'coordination.retour@example.org',
  admin: 'admin@example.org',
  participant: 'participante@example.org',
};

/**
 * Through the real form and the real mail, as a person does it.
 * @param {import('@playwright/test').Page} page
 * @param {import('./mail.mjs').Mailbox} mail
 * @param {string} origin
 * @param {string} language
 * @param {string} email
 */
export async function signIn(page, mail, origin, language, email) {
  mail.forget(email);
  await page.goto(`${origin}/${language}/sign-in`);
  await submit(page, 'email', email);
  // Mail about a session may come in between.
  let letter = await mail.to(email);
  while (!/^(Votre|Je) code /.test(letter.subject ?? '')) letter = await mail.to(email);
  const code = /(?<!\d)\d{6}(?!\d)/.exec(letter.text ?? '')?.[0];
  if (!code) throw new Error(`No six-digit code in the mail to ${email}:\n${letter.text}`);
  await submit(page, 'code', code);
  await page.locator('input[name=code]').waitFor({ state: 'detached' });
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {string} value
 */
async function submit(page, name, value) {
  const form = page.locator('form').filter({ has: page.locator(`input[name=${name}]`) });
  await form.locator(`input[name=${name}]`).fill(value);
  await form.locator('button:not([type=button]), input[type=submit]').first().click();
}
