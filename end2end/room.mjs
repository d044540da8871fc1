// A room of thirty-eight streams and two browsers, one stream slow, one that drops and comes back:
// everything said reaches everyone, once; and how long a change is on its way.

import { request } from 'node:http';
import { people, signIn } from './support/people.mjs';

const GUESTS = 38;
const PATIENCE = 10_000;

/** @typedef {{ origin: string, mail: import('./support/mail.mjs').Mailbox }} Server */
/** @typedef {{ said: { text: string }[], steps: unknown[], current: number | null }} Room */

/**
 * Answers the milliseconds from the server's answer to the one who spoke until each stream had the text,
 * sorted; throws when somebody missed something or saw it twice.
 * @param {Server} server with the demonstration
 * @param {import('@playwright/test').Browser} browser
 */
export async function aRoomOfMany(server, browser) {
  const desk = await browser.newPage();
  await signIn(desk, server.mail, server.origin, 'fr', people.moderator);
  const room = await open(desk, server.origin);
  const wall = await browser.newPage({ storageState: await desk.context().storageState() });
  await wall.goto(`${server.origin}${room.path}/beam`);
  await desk.goto(`${server.origin}${room.path}/drive`);
  await desk.locator('button[name=key][value=start]').click();
  await desk.locator('button[name=key][value=next]').waitFor();

  const guests = await Promise.all(
    Array.from({ length: GUESTS }, () => Guest.enter(server.origin, room.path, room.code)),
  );
  try {
    await Promise.all(guests.map((guest) => guest.listen()));
    const [slow, fickle, ...steady] = guests;
    slow.stream?.pause();
    /** @type {number[]} */
    const waits = [];
    const texts = guests.map((_, n) => `Une parole, la ${n + 1}e`);
    for (const [n, guest] of guests.entries()) {
      if (n === 5) fickle.leave();
      if (n === 25) await fickle.listen();
      if (n === 30) slow.stream?.resume();
      const answered = await guest.say(texts[n]);
      const seen = await Promise.all(steady.map((one) => one.saw(texts[n])));
      waits.push(...seen.map((at) => Math.max(0, at - answered)));
    }
    for (const guest of guests) {
      await guest.saw(texts[GUESTS - 1]);
      const got = guest.room.said.map(({ text }) => text);
      const twice = got.filter((text, at) => got.indexOf(text) !== at);
      const missed = texts.filter((text) => !got.includes(text));
      if (twice.length + missed.length) throw new Error(`A stream missed ${missed} and has twice ${twice}.`);
    }
    // The two browsers stand where the streams stand.
    for (const text of texts) await desk.locator('ul.said > li').filter({ hasText: text }).first().waitFor();
    await desk.locator('button[name=key][value=next]').click();
    const title = await steady[0].next();
    await wall.locator('h1', { hasText: title }).waitFor();
    return waits.sort((a, b) => a - b);
  } finally {
    for (const guest of guests) guest.leave();
    await desk.close();
    await wall.close();
  }
}

/**
 * The session of today goes live.
 * @param {import('@playwright/test').Page} desk
 * @param {string} origin
 */
async function open(desk, origin) {
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Brussels' }).format(new Date());
  await desk.goto(`${origin}/fr/body/concertation`);
  const row = desk.getByRole('listitem').filter({ has: desk.locator(`time[datetime="${today}"]`) });
  const path = await row.getByRole('link').first().getAttribute('href');
  if (!path) throw new Error('The demonstration has no session today.');
  await desk.goto(origin + path);
  await desk.locator('form').filter({ has: desk.locator('input[name=to][value=live]') }).locator('button').click();
  await desk.waitForURL(/done=step/);
  await desk.goto(`${origin}${path}/beam`);
  const code = (await desk.locator('footer b.num').innerText()).trim();
  return { path, code };
}

/** A phone without a browser: a pass, a stream, a form. */
class Guest {
  /** @type {Room} */
  room = { said: [], steps: [], current: null };
  /** @type {import('node:http').IncomingMessage | undefined} */
  stream;
  /** @type {Map<string, number>} when each text was first there */
  #seen = new Map();
  /** @type {Set<() => void>} */
  #watching = new Set();

  /** @param {string} origin @param {string} path @param {string} cookie */
  constructor(origin, path, cookie) {
    this.origin = origin;
    this.path = path;
    this.cookie = cookie;
  }

  /** With the code, as anyone. @param {string} origin @param {string} path @param {string} code */
  static async enter(origin, path, code) {
    const form = new URLSearchParams({ do: 'join', intent: crypto.randomUUID(), code, name: '' });
    const answer = await fetch(`${origin}/fr/join`, { method: 'POST', body: form, redirect: 'manual' });
    if (answer.status !== 303) throw new Error(`/fr/join answered ${answer.status}`);
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    return new Guest(origin, path, cookie);
  }

  listen() {
    const session = this.path.split('/').pop();
    return new Promise((resolve, reject) => {
      const asked = request(`${this.origin}/live/${session}`, { headers: { cookie: this.cookie } }, (stream) => {
        if (stream.statusCode !== 200) reject(new Error(`/live answered ${stream.statusCode}`));
        this.stream = stream;
        let rest = '';
        stream.setEncoding('utf8').on('error', () => {}).on('data', (piece) => {
          const events = (rest + piece).split('\n\n');
          rest = events.pop() ?? '';
          for (const event of events) this.#hear(event);
          resolve(undefined);
        });
      });
      asked.on('error', reject);
      asked.end();
    });
  }

  /** @param {string} event */
  #hear(event) {
    const data = event.split('\n').find((line) => line.startsWith('data:'));
    if (!data) return;
    const frame = JSON.parse(data.slice('data:'.length));
    this.room = frame.room;
    const now = performance.now();
    for (const { text } of this.room.said) if (!this.#seen.has(text)) this.#seen.set(text, now);
    for (const look of [...this.#watching]) look();
  }

  leave() {
    this.stream?.destroy();
  }

  /** Instant of the server's answer. @param {string} text */
  async say(text) {
    const page = `${this.origin}${this.path}/room`;
    const html = await (await fetch(page, { headers: { cookie: this.cookie } })).text();
    const form = html.split('<form').find((part) => part.includes('value="contribute"'));
    if (!form) throw new Error('The room shows no form to say something.');
    const hidden = [...form.split('</form>')[0].matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const body = new URLSearchParams(hidden.map(([, name, value]) => [name, value]));
    body.set('kind', 'experience');
    body.set('text', text);
    const answer = await fetch(page, { method: 'POST', body, redirect: 'manual', headers: { cookie: this.cookie } });
    if (answer.status !== 303) throw new Error(`The room answered ${answer.status} to «${text}»`);
    return performance.now();
  }

  /** When this text was first there; waits for it. @param {string} text @returns {Promise<number>} */
  saw(text) {
    return this.#until(() => this.#seen.get(text), `«${text}»`);
  }

  /** The title of the item that came second. @returns {Promise<string>} */
  next() {
    return this.#until(() => (this.room.current === 1 ? this.room.steps[1].title.fr : undefined), 'the second item');
  }

  /** @template T @param {() => T | undefined} ask @param {string} what @returns {Promise<T>} */
  #until(ask, what) {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = ask();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#watching.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#watching.delete(look);
        reject(new Error(`A stream did not see ${what} in ${PATIENCE} ms.`));
      }, PATIENCE);
      this.#watching.add(look);
      look();
    });
  }
}
