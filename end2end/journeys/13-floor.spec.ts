// The floor goes round in a fair order, the room answers a question, one item comes before its turn, and the
// group says what helped before it leaves: two phones, the desk and the projector.

import type { Page } from '@playwright/test';
import { expect, form, openRoom, refused, setDate, step, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    member: people.coordinatorPaliers, title: 'Qui parle, qui se tait', guest: 'Odile',
    items: ['Accueil à deux voix', 'Ce qui bloque', 'Ce qu’on garde'],
    raise: 'Je demande la parole', lower: 'Retirer ma demande', ended: 'J’ai terminé', give: /^À vous/,
    next: 'Vous êtes la prochaine personne à parler.', second: 'Vous êtes 2e', speaks: 'Vous avez la parole.',
    two: '2 personnes demandent la parole', spoken: 'a déjà parlé 1 fois', fresh: 'n’a pas encore parlé',
    question: 'On garde le tour de table', yes: 'Oui', no: 'Non', missing: 'Écrivez la question, en une phrase.',
    oneAnswer: '1 réponse', twoAnswers: '2 réponses', soFar: 'Jusqu’ici', jump: 'Aller à ce point',
    agreed: 'Chacun·e parle une fois avant qu’on reparle', kept: 'Ce que nous gardons',
    helped: 'Le tour où chacun·e parle.', change: 'Une pause plus tôt.', thanks: /^Merci\. Le groupe/,
    empty: 'Écrivez au moins l’un des deux.',
  },
  nl: {
    member: 'coordination.recits@example.org', title: 'Wie spreekt, wie zwijgt', guest: 'Odile',
    items: ['Onthaal met twee stemmen', 'Wat vastloopt', 'Wat we bewaren'],
    raise: 'Ik vraag het woord', lower: 'Mijn vraag intrekken', ended: 'Ik ben klaar', give: /^Aan jou/,
    next: 'Jij krijgt als volgende het woord.', second: 'Je bent 2e', speaks: 'Jij hebt het woord.',
    two: '2 mensen vragen het woord', spoken: 'sprak al 1 keer', fresh: 'sprak nog niet',
    question: 'We houden het rondje', yes: 'Ja', no: 'Nee', missing: 'Schrijf de vraag, in één zin.',
    oneAnswer: '1 antwoord', twoAnswers: '2 antwoorden', soFar: 'Tot nu toe', jump: 'Naar dit punt gaan',
    agreed: 'Iedereen spreekt één keer voor iemand herneemt', kept: 'Wat we bewaren',
    helped: 'Het rondje waarin iedereen spreekt.', change: 'Een vroegere pauze.', thanks: /^Bedankt\. De groep/,
    empty: 'Schrijf minstens een van beide.',
  },
};

const key = (page: Page, name: string) => form(page, 'key').locator(`button[name=key][value=${name}]`);
const floor = (page: Page) => form(page, 'raise').getByRole('button');

test('the floor, a question, and what helped', async ({ page, strict, signIn, someone, language }) => {
  test.setTimeout(120_000);
  const say = words[language];
  const [first, second, third] = say.items;
  const helper = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const meeting = await setDate(helper, language, { body: 'concertation', month: 4, title: say.title });
  await openRoom(helper, meeting, language, say.items);

  const driver = page;
  await strict(driver, refused);
  await signIn(driver, people.moderator);
  const member = await someone({ email: say.member });
  const guest = await someone({ allow: refused });
  const beam = await someone({ email: people.moderator });
  await Promise.all([
    driver.goto(`${meeting.path}/drive`),
    member.goto(`${meeting.path}/room`),
    beam.goto(`${meeting.path}/beam`),
    guest.goto(`/${language}/join`),
  ]);
  await Promise.all([driver, member, beam, guest].map(hydrated));
  await guest.locator('#code').fill(await beam.locator('footer b.num').innerText());
  await guest.locator('#name').fill(say.guest);
  await form(guest, 'join').getByRole('button').click();
  await expect(form(guest, 'attend')).toHaveCount(1);
  await hydrated(guest);
  await expect(form(guest, 'raise')).toHaveCount(0);
  await key(driver, 'start').click();
  await expect(member.getByRole('heading', { level: 1 })).toHaveText(first);

  const line = driver.locator('.note').filter({ has: driver.locator('input[name=do][value=give]') });

  await test.step('two ask for the floor, each in one tap', async () => {
    await floor(member).click();
    await expect(member.getByText(say.next)).toBeVisible();
    await floor(guest).click();
    await expect(guest.getByText(say.second)).toBeVisible();
    await expect(floor(guest)).toHaveText(say.lower);
    await expect(line.locator('li')).toHaveCount(2);
    await expect(beam.getByText(say.two)).toBeVisible();
    expect(await beam.locator('body').innerText()).not.toContain(say.guest);
    await Promise.all([driver, guest, beam].map(axe));
    await noSidewaysScroll(driver);
    await noSidewaysScroll(guest);
  });

  await test.step('given, given back, and fair the next time', async () => {
    await line.locator('li').first().getByRole('button', { name: say.give }).click();
    await expect(member.getByText(say.speaks)).toBeVisible();
    await expect(guest.getByText(say.next)).toBeVisible();
    await expect(floor(member)).toHaveText(say.ended);
    await floor(member).click();
    await expect(floor(member)).toHaveText(say.raise);
    // Who has spoken waits behind who has not, whoever asked first.
    await floor(guest).click();
    await expect(floor(guest)).toHaveText(say.raise);
    await floor(member).click();
    await expect(member.getByText(say.next)).toBeVisible();
    await floor(guest).click();
    await expect(guest.getByText(say.next)).toBeVisible();
    await expect(member.getByText(say.second)).toBeVisible();
    await expect(line.locator('li').first()).toContainText(say.guest);
    await expect(line.locator('li').first()).toContainText(say.fresh);
    await expect(line.locator('li').last()).toContainText(say.spoken);
  });

  await test.step('a show of hands: counts for who has answered, for all when it closes', async () => {
    const ask = form(driver, 'ask');
    await driver.locator('details:has(input[value=ask]) > summary').click();
    await ask.getByRole('button').click();
    await expect(driver.locator('#question-e')).toHaveText(say.missing);
    await ask.locator('#question').fill(say.question);
    await ask.getByRole('button').click();
    const answer = (phone: Page, choice: string) =>
      form(phone, 'answer').getByRole('button', { name: choice, exact: true });
    await answer(member, say.yes).click();
    await expect(answer(member, say.yes)).toHaveAttribute('aria-pressed', 'true');
    await expect(member.getByText(say.soFar)).toBeVisible();
    await expect(guest.getByText(say.oneAnswer, { exact: true })).toBeVisible();
    await expect(guest.getByText(say.soFar)).toHaveCount(0);
    await answer(guest, say.yes).click();
    // Changed until it closes; still one answer each.
    await answer(guest, say.no).click();
    await expect(answer(guest, say.no)).toHaveAttribute('aria-pressed', 'true');
    await expect(member.locator('.counts dd')).toHaveText(['1', '1', '0']);
    await expect(beam.getByText(say.twoAnswers)).toBeVisible();
    await expect(beam.locator('.counts')).toHaveCount(0);
    await axe(guest);
    await form(driver, 'close').getByRole('button').click();
    for (const screen of [member, guest, beam, driver]) {
      await expect(screen.locator('.counts dd')).toHaveText(['1', '1', '0']);
    }
    await expect(form(member, 'answer')).toHaveCount(0);
    await Promise.all([driver, beam].map(axe));
    await noSidewaysScroll(beam);
  });

  await test.step('the last item first, and the one between after it', async () => {
    const ahead = driver.locator('ol.items > li').filter({ hasText: third });
    await ahead.getByRole('button', { name: say.jump }).click();
    for (const screen of [driver, member, guest, beam]) {
      await expect(screen.getByRole('heading', { level: 1 })).toHaveText(third);
    }
    // A request belongs to its item.
    await expect(floor(member)).toHaveText(say.raise);
    await key(driver, 'back').click();
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(first);
    await ahead.getByRole('button', { name: say.jump }).click();
    await expect(driver.getByRole('heading', { level: 1 })).toHaveText(third);
    const note = form(driver, 'note');
    await note.locator('label.chip').filter({ has: driver.locator('input[value=agreement]') }).click();
    await note.locator('textarea').fill(say.agreed);
    await note.getByRole('button').click();
    await expect(note.locator('textarea')).toHaveValue('');
    await key(driver, 'next').click();
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(second);
  });

  await test.step('read back to all; what helped, once and unsigned', async () => {
    await form(driver, 'key').locator('button.main').click();
    for (const screen of [driver, member, guest]) {
      await expect(screen.getByRole('heading', { name: say.kept })).toBeVisible();
    }
    for (const screen of [member, guest, beam]) await expect(screen.getByText(say.agreed)).toBeVisible();
    const back = form(guest, 'feedback');
    await back.getByRole('button').click();
    await expect(guest.locator('#helped-e')).toHaveText(say.empty);
    await axe(guest);
    await back.locator('#helped').fill(say.helped);
    await back.locator('#change').fill(say.change);
    await back.getByRole('button').click();
    await expect(guest.getByText(say.thanks)).toBeVisible();
    await guest.reload();
    await hydrated(guest);
    await expect(back).toHaveCount(0);
    await expect(form(member, 'feedback')).toHaveCount(1);
    await Promise.all([driver, member, beam].map(axe));
    await noSidewaysScroll(guest);
    await noSidewaysScroll(beam);
  });

  await test.step('the desk reads it once the room is closed', async () => {
    await step(helper, meeting, 'drafting');
    await driver.goto(`${meeting.path}/drive`);
    await hydrated(driver);
    await expect(driver.getByText(say.helped, { exact: true })).toBeVisible();
    await expect(driver.getByText(say.change, { exact: true })).toBeVisible();
    await axe(driver);
  });
});
