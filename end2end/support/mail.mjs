// A mail server that keeps what it gets, so that a test can read a code or an
// invitation as the person would.

import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/**
 * @typedef {{ to: string[], mail: import('mailparser').ParsedMail, read: boolean }} Kept
 */
export class Mailbox {
  /** @type {Kept[]} */
  #kept = [];
  /** @type {Set<() => void>} */
  #waiting = new Set();
  #server;
  port = 0;

  constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, session, done) => {
        simpleParser(stream).then((mail) => {
          const to = session.envelope.rcptTo.map((person) => person.address.toLowerCase());
          this.#kept.push({ to, mail, read: false });
          for (const look of [...this.#waiting]) look();
          done();
        }, done);
      },
    });
  }

  /** Listens on a free port of this machine. */
  async open() {
    await new Promise((resolve, reject) => {
      this.#server.on('error', reject);
      this.#server.listen(0, '127.0.0.1', () => resolve(undefined));
    });
    const address = this.#server.server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
    return this;
  }

  async close() {
    await new Promise((resolve) => this.#server.close(() => resolve(undefined)));
  }

  get url() {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /**
   * The oldest mail to this address that nobody has read yet; waits for one.
   * @param {string} address
   * @param {number} [patience] in milliseconds
   * @returns {Promise<import('mailparser').ParsedMail>}
   */
  to(address, patience = 15_000) {
    const wanted = address.toLowerCase();
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.#kept.find((kept) => !kept.read && kept.to.includes(wanted));
        if (!found) return;
        found.read = true;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found.mail);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        const came = this.#kept.map((kept) => `${kept.to}: ${kept.mail.subject}`).join('; ');
        reject(new Error(`No mail to ${address} in ${patience} ms. Came: ${came || 'nothing'}`));
      }, patience);
      this.#waiting.add(look);
      look();
    });
  }

  /** Everything that came, read or not. */
  all() {
    return this.#kept.map((kept) => kept.mail);
  }

  /**
   * Mails that came before now are of no interest.
   * @param {string} address
   */
  forget(address) {
    for (const kept of this.#kept) {
      if (kept.to.includes(address.toLowerCase())) kept.read = true;
    }
  }
}
