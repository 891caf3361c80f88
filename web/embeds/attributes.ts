import { isLocale, type Locale, preferredLocale } from '../i18n/locale.ts';

/** The attributes that choose what an embed shows; they are the query parameters of its feed. */
export const CONTENT_ATTRIBUTES = [
  'edition',
  'series',
  'organization',
  'expert',
  'activity',
  'sector',
  'role',
  'venue',
  'kind',
  'sort',
  'limit',
  'links',
  'view',
  'without',
] as const;

/** The attributes one of which says what an embed is of. */
export const SCOPE_ATTRIBUTES = ['edition', 'series', 'organization', 'expert', 'activity'] as const;

/** The language of an embed: that of its attribute, else of the page around it, else the reader's preferred one. */
export function elementLocale(element: Element, attribute: string | null): Locale {
  const inherited = element.closest('[lang]')?.getAttribute('lang');
  const named = [attribute, inherited].map((each) => each?.slice(0, 2).toLowerCase());
  return named.find(isLocale) ?? preferredLocale(navigator.languages);
}
