// A server of its own for each worker: own database, own port, own mails.

import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Mailbox } from './mail.mjs';

export const top = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const site = resolve(process.env.LEPTOS_SITE_ROOT || join(top, 'target/site'));

function binary() {
  const named = process.env.CONCERTO_BIN;
  if (!named) throw new Error('CONCERTO_BIN is not set: `cargo xtask test e2e` sets it.');
  return resolve(named);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Starts a server with the demonstration in a fresh database.
 * @param {string} name of its log, under target/end2end-logs
 */
export async function startServer(name) {
  const folder = mkdtempSync(join(tmpdir(), 'concerto-'));
  const logs = join(top, 'target/end2end-logs');
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, `${name}.log`);
  const log = openSync(logFile, 'w');
  const mail = await new Mailbox().open();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, 'concerto.db')}`,
    CONCERTO_LISTEN: `127.0.0.1:${port}`,
    CONCERTO_ORIGIN: origin,
    CONCERTO_DEMO: 'true',
    CONCERTO_SMTP: mail.url,
    CONCERTO_MAIL_FROM: 'Concerto <concerto@example.org>',
    CONCERTO_SITE: site,
    LEPTOS_SITE_ROOT: site,
    LEPTOS_OUTPUT_NAME: 'concerto',
  };
  /** @param {string} command */
  const start = (command) =>
    spawn(binary(), [command], { cwd: folder, env: environment, stdio: ['ignore', log, log] });
  const told = () => readFileSync(logFile, 'utf8').split('\n').slice(-30).join('\n');

  for (const command of ['migrate', 'load', 'demo']) {
    const code = await ended(start(command));
    if (code !== 0) throw new Error(`concerto ${command} ended with ${code}:\n${told()}`);
  }
  const process_ = start('serve');
  const over = ended(process_);
  let gone = false;
  over.then(() => (gone = true));

  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) break;
    if (gone || Date.now() > deadline) {
      process_.kill('SIGKILL');
      throw new Error(`The server did not become ready on ${origin}:\n${told()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  return {
    origin,
    mail,
    pid: process_.pid ?? 0,
    logFile,
    /**
     * A command of the program, beside the server that runs.
     * @param {string} command
     */
    run: (command) => ended(start(command)),
    async stop() {
      process_.kill('SIGTERM');
      // An open live stream must not keep it: ten seconds are its own limit.
      const timer = setTimeout(() => process_.kill('SIGKILL'), 12_000);
      await over;
      clearTimeout(timer);
      closeSync(log);
      await mail.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | null>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code));
  });
}
