import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { rootFolder } from './root-folder.ts';
import { overflowOf, violationsIn } from './visiting.ts';

/** The window that pages are looked at in. */
export const WINDOW = { width: 1280, height: 800 };

/** A screen on a wall, and a phone. */
const SIZES = [
  [2560, 1440],
  [360, 740],
] as const;

/** In which light a page of a language is kept as a picture; all are looked at. */
const KEPT = { es: 'light', en: 'dark' } as const;

/** Where what was seen is kept, for whoever wants to look. */
const SCREENSHOTS = join(rootFolder, 'coverage/screenshots');

type Language = keyof typeof KEPT;

/** A page as it is looked at. */
export interface Look {
  name: string;
  lang: Language;
  path: string;
}

function inLanguage([name, address]: [name: string, address: string], lang: Language): Look {
  const { pathname, search, searchParams } = new URL(address, 'http://any');
  return { name, lang, path: `${pathname}${search}${searchParams.size ? '&' : '?'}lang=${lang}` };
}

/** Addresses by name, each in both languages. */
export const inBothLanguages = (addresses: Record<string, string>): Look[] =>
  Object.entries(addresses).flatMap((each) => [inLanguage(each, 'es'), inLanguage(each, 'en')]);

/** Addresses by name, each in one language: every other one in English. */
export const inTurns = (addresses: Record<string, string>): Look[] =>
  Object.entries(addresses).map((each, at) => inLanguage(each, at % 2 ? 'en' : 'es'));

/** Holds an open page to what all must be: right by axe, light and dark, and no wider than a phone or a wall. */
export async function expectToLookRight(page: Page, look: Look): Promise<void> {
  const looked = { light: await looksWrong(page, 'light'), dark: await looksWrong(page, 'dark', COLOURS) };
  expect(looked).toEqual({ light: [], dark: [] });
  await expectToFit(page, look);
}

/** Holds a page that looked right in one language to what other words can change of that. */
export async function expectToReadRight(page: Page, look: Look): Promise<void> {
  expect(await looksWrong(page, 'light', WORDS)).toEqual([]);
  await expectToFit(page, look);
}

async function expectToFit(page: Page, { name, lang }: Look): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const keep = (what: string) => page.screenshot({ path: join(SCREENSHOTS, `${name}-${what}.png`) });
  await page.emulateMedia({ colorScheme: KEPT[lang] });
  await keep(`${lang}-${KEPT[lang]}`);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect([width, await overflowOf(page)]).toEqual([width, 0]);
  }
  if (lang === 'es') await keep(String(SIZES.at(-1)![0]));
}

/** What the other light can change of what axe looks at. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What other words can: what something is called, and in which language it says so to be. */
const WORDS = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'document-title',
  'empty-heading',
  'empty-table-header',
  'frame-title',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'input-button-name',
  'label',
  'landmark-unique',
  'link-name',
  'role-img-alt',
  'select-name',
  'summary-name',
  'svg-img-alt',
  'table-duplicate-name',
  'valid-lang',
];

async function looksWrong(page: Page, colorScheme: 'light' | 'dark', rules?: string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  return violationsIn(page, rules);
}
