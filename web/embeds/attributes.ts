import { isLocale, type Locale, preferredLocale } from '../i18n/locale.ts';

/** The attributes that say what an embed shows, by the words that its address has for them. */
export const CONTENT_ATTRIBUTES = ['edition', 'organization', 'sector', 'role', 'venue', 'kind'] as const;

/** The language of an embed: the one it was told, else that of the page around it, else the one its reader likes best. */
export function elementLocale(element: Element, told: string | null): Locale {
  const around = element.closest('[lang]')?.getAttribute('lang');
  const named = [told, around].map((each) => each?.slice(0, 2).toLowerCase());
  return named.find(isLocale) ?? preferredLocale(navigator.languages);
}
