// Measures what the release build costs: the first visit of a browser, the
// server's time for a page, the server's memory, and how long a change in a room
// is on its way. Prints `name = number` lines;
// budget.toml holds the limits and `cargo xtask test budget` compares.

import { chromium as browsers } from '@playwright/test';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from './support/browser.mjs';
import { aRoomOfMany } from './room.mjs';
import { people, signIn } from './support/people.mjs';
import { site, startServer } from './support/server.mjs';

const ROUNDS = 5;
const REQUESTS = 200;
// The kernel counts in hundredths of a second, and a file takes microseconds:
// it must be asked for more often to be counted at all.
const REQUESTS_OF_THE_FILE = 1000;
const YARDSTICK = 'budget-static.html';
const TICKS_PER_SECOND = 100;

/** @param {string} text */
const say = (text) => process.stderr.write(`   ${text}\n`);
/** @param {string} name @param {number} value */
const report = (name, value) => process.stdout.write(`${name} = ${value}\n`);

const html = await htmlOfThePublicPage();
layTheYardstick(html);
const server = await startServer('budget');
const browser = await browsers.launch(chromium());
try {
  const memoryAtStart = memory('VmRSS');
  await firstVisit('first_visit', '/fr/');
  // The page that a visitor can do something on brings the browser's half.
  await firstVisit('first_app', '/fr/practices');
  const session = await signedInSession();
  await cpuPerPage(session);
  await crowd(session);
  const memoryUnderLoad = memory('VmHWM');
  await room();
  report('memory_start_mb', memoryAtStart);
  report('memory_load_mb', memoryUnderLoad);
  report('memory_room_mb', memory('VmHWM'));
} finally {
  await browser.close();
  await server.stop();
  liftTheYardstick();
}

/**
 * What a browser with an empty cache takes for its first page, by kind.
 * @param {string} name @param {string} path
 */
async function firstVisit(name, path) {
  say(`first visit of ${path} with an empty cache`);
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  /** @type {Map<string, string>} */
  const kindOf = new Map();
  const bytes = { html: 0, css: 0, js: 0, wasm: 0, fonts: 0, images: 0, other: 0 };
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    const kinds = { Document: 'html', Stylesheet: 'css', Script: 'js', Font: 'fonts', Image: 'images' };
    const wasm = response.mimeType === 'application/wasm';
    kindOf.set(requestId, wasm ? 'wasm' : (kinds[type] ?? 'other'));
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kindOf.get(requestId) ?? 'other'] += encodedDataLength;
  });
  await page.goto(server.origin + path);
  await page.locator('html[data-hydrated], html[data-document]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await context.close();
  let total = 0;
  for (const [kind, size] of Object.entries(bytes)) {
    total += size;
    report(`${name}_${kind}_kb`, size / 1000);
  }
  report(`${name}_total_kb`, total / 1000);
}

/** Signs a coordinator in; answers the cookies and the address of a session page. */
async function signedInSession() {
  say('signing in through the form');
  const context = await browser.newContext({ locale: 'fr-BE' });
  const page = await context.newPage();
  await signIn(page, server.mail, server.origin, 'fr', people.coordinatorPaliers);
  const cookies = await context.cookies(server.origin);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  // Where sessions are listed; the first that has one will do.
  for (const list of ['/fr/', '/fr/year/2027', '/fr/concertation']) {
    await page.goto(server.origin + list);
    const links = await page.locator('a[href*="/session/"], a[href*="/sessions/"]').all();
    for (const link of links) {
      const path = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
      if (/^\/fr\/sessions?\/[^/]+$/.test(path)) {
        await context.close();
        say(`session page: ${path}`);
        return { path, cookie };
      }
    }
  }
  throw new Error('No link to /fr/session/… on the pages that list sessions.');
}

/** @param {{ path: string, cookie: string }} session */
async function cpuPerPage(session) {
  const kinds = {
    static: { path: `/${YARDSTICK}`, cookie: '', requests: REQUESTS_OF_THE_FILE, ticks: 0 },
    public: { path: '/fr/', cookie: '', requests: REQUESTS, ticks: 0 },
    signed_in: { path: session.path, cookie: session.cookie, requests: REQUESTS, ticks: 0 },
  };
  for (const kind of Object.values(kinds)) await ask(kind, 20); // warm
  for (let round = 1; round <= ROUNDS; round++) {
    say(`server time, round ${round} of ${ROUNDS}`);
    for (const kind of Object.values(kinds)) {
      const before = ticks();
      await ask(kind, kind.requests);
      kind.ticks += ticks() - before;
    }
  }
  /** @param {{ requests: number, ticks: number }} kind */
  const microseconds = ({ requests, ticks }) =>
    (Math.max(ticks, 1) * 1e6) / TICKS_PER_SECOND / (requests * ROUNDS);
  const file = microseconds(kinds.static);
  report('static_cpu_us', file);
  report('public_cpu_us', microseconds(kinds.public));
  report('signed_in_cpu_us', microseconds(kinds.signed_in));
  report('public_cpu_ratio', microseconds(kinds.public) / file);
  report('signed_in_cpu_ratio', microseconds(kinds.signed_in) / file);
}

/** Twenty at once, for the highest memory. @param {{ path: string, cookie: string }} session */
async function crowd(session) {
  say('twenty visitors at once');
  const visitors = Array.from({ length: 20 }, (_, visitor) =>
    ask(visitor % 2 ? session : { path: '/fr/', cookie: '' }, 50),
  );
  await Promise.all(visitors);
}

async function room() {
  say('thirty-eight phones in a room');
  const waits = await aRoomOfMany(server, browser);
  /** @param {number} share */
  const at = (share) => waits[Math.ceil(waits.length * share) - 1];
  report('room_seen_p50_ms', at(0.5));
  report('room_seen_p95_ms', at(0.95));
}

/**
 * One after the other on one connection, as a browser asks.
 * @param {{ path: string, cookie: string }} what
 * @param {number} times
 */
async function ask({ path, cookie }, times) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { 'accept-encoding': 'br, gzip', accept: 'text/html', ...(cookie && { cookie }) };
  for (let i = 0; i < times; i++) {
    await new Promise((resolve, reject) => {
      get(server.origin + path, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`));
        answer.resume();
        answer.on('end', resolve);
        answer.on('error', reject);
      }).on('error', reject);
    });
  }
  agent.destroy();
}

/** User and system time of the server so far, in ticks. */
function ticks() {
  const stat = readFileSync(`/proc/${server.pid}/stat`, 'utf8');
  // The name in brackets may hold spaces: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** @param {'VmRSS' | 'VmHWM'} what in MB */
function memory(what) {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const kilobytes = new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1];
  return (Number(kilobytes) * 1024) / 1e6;
}

/** From a first server: the yardstick must lie in the site before the measured one starts. */
async function htmlOfThePublicPage() {
  say('reading the page that the yardstick copies');
  const first = await startServer('budget-first');
  try {
    const answer = await fetch(`${first.origin}/fr/`);
    if (!answer.ok) throw new Error(`/fr/ answered ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  } finally {
    await first.stop();
  }
}

/** The same bytes as the page, with the compressed copies all static files have. @param {Buffer} bytes */
function layTheYardstick(bytes) {
  writeFileSync(join(site, YARDSTICK), bytes);
  writeFileSync(join(site, `${YARDSTICK}.br`), brotliCompressSync(bytes));
  writeFileSync(join(site, `${YARDSTICK}.gz`), gzipSync(bytes));
}

function liftTheYardstick() {
  for (const end of ['', '.br', '.gz']) rmSync(join(site, YARDSTICK + end), { force: true });
}
