import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, Ubuntu, Google and Apple put it. */
const PLACES = [
  '/usr/bin/chromium-headless-shell', // the same pages for a third of the time
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing that would talk to anyone but the page under test. */
const QUIET = [
  '--disable-gpu',
  '--disable-angle-features=warmUpPipelineCacheAtLink', // it compiles shaders that are never drawn with
  // One process for all pages of a server, which has compiled their scripts already.
  '--renderer-process-limit=1',
  '--process-per-site',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const found = PLACES.find(existsSync);

/** Whether tests in a browser are left out: a machine without one may, the checks before landing may not. */
export const withoutBrowser = !found && !process.env.CI;

if (withoutBrowser) console.warn('No Chromium or Chrome was found: what needs a browser is left out.');

let browser: Promise<Browser> | undefined;

/** The machine's browser, unseen; all test files of a process share it, and it ends with the process. */
export function openBrowser(): Promise<Browser> {
  if (!found) throw new Error(`No Chromium or Chrome was found; looked for ${PLACES.join(', ')}.`);
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser ??= chromium.launch({ executablePath: found, args: [...QUIET, ...sandbox] });
  return browser;
}
