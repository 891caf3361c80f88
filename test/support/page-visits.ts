import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import { openBrowser } from './browser.ts';
import { count } from './costs/file-costs.ts';
import { rootFolder } from './root-folder.ts';

/** A page as somebody sees it, and what went wrong in it or went elsewhere. */
export interface Visit {
  page: Page;
  /** Errors, warnings, and breaches of the content security policy. */
  problems: string[];
  /** Requests to other origins. */
  elsewhere: string[];
}

/** Opens a page in the machine's browser, as someone who was never there, for one test. */
export async function visit(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await openPage(address, options);
  onTestFinished(() => visited.page.context().close());
  return visited;
}

/** Opens a page that the caller closes, with its context. */
export async function openPage(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  count('page');
  const browser = await openBrowser();
  const context = await browser.newContext({ locale: 'es-MX', ...options });
  const [problems, elsewhere]: [string[], string[]] = [[], []];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== new URL(address).origin) elsewhere.push(request.url());
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, problems, elsewhere };
}

/**
 * One page for all tests of a suite, which go from address to address as somebody does who reads on: a page of its own
 * takes each of them a quarter of a second of CPU more.
 */
export function sharedPage(options: BrowserContextOptions = {}): (address: string) => Promise<Visit> {
  let opened: Promise<Visit> | undefined;
  afterAll(async () => (await opened)?.page.context().close());
  return async (address) => {
    const isFirst = !opened;
    opened ??= openPage(address, options);
    const visited = await opened;
    if (isFirst) return visited;
    visited.problems.length = 0;
    visited.elsewhere.length = 0;
    await visited.page.goto(address);
    return visited;
  };
}

/** Half as long as the source that the package gives. */
const AXE = readFileSync(join(rootFolder, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a page, by rule and place; by all rules, or by some. */
export async function violationsIn(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(AXE);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const found = await page.evaluate<{
    violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
  }>(`axe.run(document, ${JSON.stringify(options)})`);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** By how many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
