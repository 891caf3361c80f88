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

/** Addresses by name, each in both languages. */
export const inBothLanguages = (addresses: Record<string, string>) =>
  Object.entries(addresses).flatMap(([name, address]) =>
    (['es', 'en'] as const).map((lang) => {
      const { pathname, search, searchParams } = new URL(address, 'http://any');
      return { name, lang, path: `${pathname}${search}${searchParams.size ? '&' : '?'}lang=${lang}` };
    }),
  );

/** Holds an open page to what all must be: right by axe, light and dark, and no wider than a phone or a wall. */
export async function expectToLookRight(page: Page, name: string, lang: 'es' | 'en'): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const keep = (what: string) => page.screenshot({ path: join(SCREENSHOTS, `${name}-${what}.png`) });
  const looked = { light: await looksWrong(page, 'light'), dark: await looksWrong(page, 'dark', COLOURS) };
  expect(looked).toEqual({ light: [], dark: [] });
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

async function looksWrong(page: Page, colorScheme: 'light' | 'dark', rules?: string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  return violationsIn(page, rules);
}
