// After the room: a reader corrects the minutes on a phone and learns what became of it, versions are
// compared, a name is taken out of all of them, and what everyone may read is found again.

import { contribute, expect, farYear, form, openRoom, press, refused, setDate, step, test } from '../support/someone';
import { axe, hydrated, noSidewaysScroll, people } from '../support/test';

const words = {
  fr: {
    member: people.coordinatorPaliers,
    title: 'Ce que les absences nous disent',
    first: 'Tour des quartiers',
    second: 'Météo de clôture',
    said: 'Madame Kervyn garde les clés de tout le palier.',
    text: 'Chez Madame Kervyn, quatre voisins se relaient.',
    better: 'Chez Madame Kervyn, cinq voisines se relaient.',
    remark: 'Nous étions cinq voisines, pas quatre.',
    correctThis: /Une erreur, un oubli/,
    empty: 'Écrivez ce qui est à corriger.',
    sent: 'Votre remarque est envoyée',
    waiting: 'En attente de réponse',
    oneWaiting: '1 remarque attend une réponse.',
    sayWhy: 'Dites en un mot pourquoi.',
    answered: 'La réponse est gardée',
    takenUp: /Prise en compte/,
    approved: 'Le compte rendu est approuvé et publié',
    told: /^Vos remarques sur le compte rendu/,
    corrected: 'La correction est publiée',
    compare: 'Comparer avec la version 1',
    fromTo: 'De la version 1 à la version 2',
    redact: 'Retirer des mots',
    found: 'Où ils se trouvent',
    nowhere: 'Ces mots ne se trouvent nulle part dans cette séance.',
    gone: 'C’est retiré partout',
    left: 'Chez [retiré], cinq voisines se relaient.',
    was: /Des mots ont été retirés/,
    looked: 'voisines relaient',
    count: '1 point trouvé',
  },
  nl: {
    member: 'coordination.recits@example.org',
    title: 'Wat afwezigheid ons zegt',
    first: 'Ronde van de wijken',
    second: 'Weerbericht tot slot',
    said: 'Mevrouw Kervyn bewaart de sleutels van de hele gang.',
    text: 'Bij Mevrouw Kervyn wisselen vier buren elkaar af.',
    better: 'Bij Mevrouw Kervyn wisselen vijf buurvrouwen elkaar af.',
    remark: 'Wij waren vijf buurvrouwen, geen vier.',
    correctThis: /Een fout, iets vergeten/,
    empty: 'Schrijf wat er te verbeteren is.',
    sent: 'Je opmerking is verstuurd',
    waiting: 'Wacht op antwoord',
    oneWaiting: '1 opmerking wacht op antwoord.',
    sayWhy: 'Zeg in een woord waarom.',
    answered: 'Het antwoord is bewaard',
    takenUp: /Overgenomen/,
    approved: 'Het verslag is goedgekeurd en gepubliceerd',
    told: /^Je opmerkingen bij het verslag/,
    corrected: 'De verbetering is gepubliceerd',
    compare: 'Vergelijken met versie 1',
    fromTo: 'Van versie 1 naar versie 2',
    redact: 'Woorden weglaten',
    found: 'Waar ze staan',
    nowhere: 'Deze woorden staan nergens in deze bijeenkomst.',
    gone: 'Dat is overal weggelaten',
    left: 'Bij [weggelaten] wisselen vijf buurvrouwen elkaar af.',
    was: /woorden uit deze tekst weggelaten/,
    looked: 'buurvrouwen wisselen',
    count: '1 punt gevonden',
  },
};

/** The way in is a form without JavaScript; the name is written as people of both languages do. */
const name = { fr: 'madame kervyn', nl: 'mevrouw kervyn' };

test('a reader corrects, versions are compared, and a name is gone from everywhere', async ({
  page, someone, strict, signIn, mail, language,
}) => {
  test.slow();
  const say = words[language];
  const driver = await someone({ email: people.moderator, javaScript: false, allow: refused });
  const member = await someone({ email: say.member, allow: refused });
  await member.setViewportSize({ width: 390, height: 844 });
  const meeting = await setDate(driver, language, { body: 'concertation', month: 7, title: say.title, year: farYear - 1 });
  const minutes = `${meeting.path}/minutes`;
  await openRoom(driver, meeting, language, [say.first, say.second]);
  await press(driver, meeting, 'start');
  await contribute(await someone({ email: say.member, javaScript: false }), meeting, { kind: 'experience', text: say.said });
  await press(driver, meeting, 'next');
  await press(driver, meeting, 'conclude');
  await step(driver, meeting, 'drafting');

  await strict(page, [/\b422\b/, /\b409\b/]);
  await signIn(page, people.moderator);
  const sheet = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: say.first }) });
  const save = async (deed: string, text: string) => {
    await page.goto(`${minutes}/edit`);
    await sheet.locator(`textarea[name=text_${language}]`).fill(text);
    await sheet.locator(`textarea[name=text_${language === 'fr' ? 'nl' : 'fr'}]`).fill('');
    await sheet.locator('input[name=in_echo]').check();
    await form(page, deed).first().locator('button').click();
  };

  await test.step('a text is open to corrections', async () => {
    await save('save', say.text);
    await form(page, 'to-review').locator('button').click();
    await expect(page).toHaveURL(/done=review/);
  });

  await test.step('a reader says on the phone what is wrong', async () => {
    await member.goto(minutes);
    await hydrated(member);
    const item = member.getByRole('listitem').filter({ has: member.getByRole('heading', { name: say.first }) });
    await item.getByText(say.correctThis).first().click();
    await form(member, 'remark').first().locator('button').click();
    await expect(member.getByRole('alert')).toContainText(say.empty);
    await item.locator('textarea[name=remark]').fill(say.remark);
    await axe(member);
    await noSidewaysScroll(member);
    await form(member, 'remark').first().locator('button').click();
    await expect(member.getByText(say.sent)).toBeVisible();
    await expect(item.getByText(say.remark)).toBeVisible();
    await expect(item.getByText(say.waiting)).toBeVisible();
  });

  await test.step('the moderator answers', async () => {
    await page.goto(`${minutes}/edit`);
    await hydrated(page);
    await expect(page.getByText(say.oneWaiting)).toBeVisible();
    await expect(sheet.getByText(say.remark).first()).toBeVisible();
    await axe(page);
    await noSidewaysScroll(page);
    await sheet.locator('button[name=fate][value=set_aside]').click();
    await expect(page.getByRole('alert')).toContainText(say.sayWhy);
    await sheet.locator('button[name=fate][value=taken_up]').click();
    await expect(page.getByText(say.answered)).toBeVisible();
  });

  await test.step('at approval its author is told', async () => {
    mail.forget(say.member);
    await sheet.locator(`textarea[name=text_${language}]`).fill(say.better);
    await form(page, 'approve').locator('input[name=agreed]').check();
    await form(page, 'approve').locator('button').click();
    await expect(page.getByText(say.approved)).toBeVisible();
    // What was typed and not kept is still in its box, and says so.
    await expect(sheet.locator(`textarea[name=text_${language}]`)).toHaveValue(say.better);
    await expect(sheet.locator('form[data-unsent]')).toHaveCount(1);
    const letter = await mail.to(say.member);
    expect(letter.subject).toMatch(say.told);
    expect(letter.text).toContain(say.remark);
    expect(letter.text).toMatch(say.takenUp);
  });

  await test.step('a later version is compared with the approved one', async () => {
    await save('correct', say.better);
    await expect(page.getByText(say.corrected)).toBeVisible();
    await page.goto(minutes);
    await page.locator('summary').filter({ hasText: /versions|versies/i }).click();
    await page.getByRole('link', { name: say.compare }).click();
    await expect(page.getByText(say.fromTo)).toBeVisible();
    await expect(page.locator('del').first()).toBeVisible();
    await expect(page.locator('ins').first()).toBeVisible();
    await axe(page);
    await noSidewaysScroll(page);
  });

  await test.step('a name is looked for, and taken out', async () => {
    await page.goto(minutes);
    await page.getByRole('link', { name: say.redact }).click();
    const typed = page.locator('textarea[name=words]');
    await typed.fill('zzz zzz');
    await form(page, 'redact').first().locator('button').click();
    await expect(page.getByRole('alert')).toContainText(say.nowhere);
    await typed.fill(name[language]);
    await form(page, 'redact').first().locator('button').click();
    await expect(page.getByRole('heading', { name: say.found })).toBeVisible();
    await expect(page.locator('mark').first()).toHaveText(/kervyn/i);
    await axe(page);
    await noSidewaysScroll(page);
    await form(page, 'redact').last().locator('button').click();
    await expect(page.getByText(say.gone)).toBeVisible();
    expect(await page.content()).not.toMatch(/kervyn/i);
  });

  await test.step('it is gone from every page and answer', async () => {
    await member.goto(minutes);
    await expect(member.getByText(say.left).first()).toBeVisible();
    await expect(member.getByText(say.was)).toBeVisible();
    for (const reader of [member, page]) {
      for (const address of [
        minutes, `${minutes}?version=1`, `${minutes}?version=2&against=1`,
        `/api/fn/minutes/read?session=${meeting.id}`, `/api/fn/minutes/read?session=${meeting.id}&version=1`,
      ]) {
        const answer = await reader.request.get(address);
        expect(answer.status(), address).toBe(200);
        expect(await answer.text(), address).not.toMatch(/kervyn/i);
      }
    }
    const desk = await page.request.get(`${minutes}/edit`);
    expect(await desk.text()).not.toMatch(/kervyn/i);
  });

  await test.step('everyone finds what the écho says', async () => {
    const visitor = await someone();
    await visitor.goto(`/${language}/minutes?body=concertation`);
    await visitor.locator('input[name=q]').fill(say.looked);
    await visitor.getByRole('search').locator('button').click();
    await expect(visitor.getByText(say.count)).toBeVisible();
    await expect(visitor.locator('mark').first()).toBeVisible();
    await axe(visitor);
    await noSidewaysScroll(visitor);
    await visitor.goto(`/${language}/body/concertation/minutes?year=${farYear - 1}`);
    await expect(visitor.getByText(say.left)).toBeVisible();
    await axe(visitor);
    await noSidewaysScroll(visitor);
  });
});
