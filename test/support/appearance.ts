import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflowOf, violationsIn } from './page-visits.ts';
import { rootFolder } from './root-folder.ts';

/** The window that pages are looked at in. */
export const WINDOW = { width: 1280, height: 800 };

/** A screen on a wall, and a phone. */
const SIZES = [
  [2560, 1440],
  [360, 740],
] as const;

/** In which colour scheme the picture of a page is kept, by language; all are looked at. */
const KEPT = { es: 'light', en: 'dark' } as const;

/** Where the pictures are kept, for whoever wants to look and sets `SCREENSHOTS`: one takes 70 to 170 ms of CPU. */
const SCREENSHOTS = process.env.SCREENSHOTS ? join(rootFolder, 'coverage/screenshots') : undefined;

type Language = keyof typeof KEPT;

/** A page as it is looked at. */
export interface PageView {
  name: string;
  lang: Language;
  path: string;
}

function inLanguage([name, address]: [name: string, address: string], lang: Language): PageView {
  const { pathname, search, searchParams } = new URL(address, 'http://any');
  return { name, lang, path: `${pathname}${search}${searchParams.size ? '&' : '?'}lang=${lang}` };
}

/** Addresses by name, each in one language: the first in that one, the next in the other, and so on. */
export function inTurns(addresses: Record<string, string>, first: Language): PageView[] {
  const other = first === 'es' ? 'en' : 'es';
  return Object.entries(addresses).map((each, at) => inLanguage(each, at % 2 ? other : first));
}

/** Checks what every page must be: right by axe, light and dark, and no wider than a phone or a wall. */
export async function expectNoViolations(page: Page, look: PageView): Promise<void> {
  const looked = { light: await looksWrong(page, 'light'), dark: await looksWrong(page, 'dark', COLOURS) };
  expect(looked).toEqual({ light: [], dark: [] });
  await expectToFit(page, look);
}

/** Holds an open page to be no wider than a phone or a wall, and keeps pictures of it for whoever wants them. */
export async function expectToFit(page: Page, { name, lang }: PageView): Promise<void> {
  const keep = async (what: string) => {
    if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}-${what}.png`) });
  };
  await page.emulateMedia({ colorScheme: KEPT[lang] });
  await keep(`${lang}-${KEPT[lang]}`);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect([width, await overflowOf(page)]).toEqual([width, 0]);
  }
  if (lang === 'es') await keep(String(SIZES.at(-1)![0]));
}

/** The rules of axe whose result the other colour scheme can change. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

async function looksWrong(page: Page, colorScheme: 'light' | 'dark', rules?: string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  return violationsIn(page, rules);
}
