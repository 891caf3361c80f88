import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openBrowser } from './browser.ts';
import { count } from './costs/file-costs.ts';

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

/** What axe finds wrong in a page, by rule and place; by all rules, or by some. */
export async function violationsIn(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe.source);
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
