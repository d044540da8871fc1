// The browser of the machine: no test tool downloads its own here.

/** Launch options for Playwright. */
export function chromium() {
  const root = process.getuid?.() === 0;
  return {
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [
      // Chromium's sandbox does not start as root, as in a container.
      ...(root ? ['--no-sandbox'] : []),
      // It would look for updates on hosts that tests have no business with.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
