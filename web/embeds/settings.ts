import { isLocale, type Locale, preferredLocale } from '../words/locale.ts';

/** The attributes that say what an embed shows, by the words that its address has for them. */
export const ASKED = ['edition', 'organization', 'sector', 'role', 'venue', 'kind'] as const;

/** How high an embed is in pixels where nothing else is said. */
export const SIZE = 480;

/** The lowest and the highest it can be told to be. */
const [LEAST, MOST] = [120, 4000];

/** The language of an embed: the one it was told, else that of the page around it, else the one its reader likes best. */
export function localeOf(element: Element, told: string | null): Locale {
  const around = element.closest('[lang]')?.getAttribute('lang');
  const named = [told, around].map((each) => each?.slice(0, 2).toLowerCase());
  return named.find(isLocale) ?? preferredLocale(navigator.languages);
}

/** How high an embed is, in pixels; undefined where it is as high as what it shows. */
export function sizeOf(told: string | null): number | undefined {
  if (told === 'auto') return undefined;
  const size = Number.parseInt(told ?? '', 10);
  return Number.isNaN(size) ? SIZE : Math.min(Math.max(size, LEAST), MOST);
}
