/** The languages that the community graph is told in. */
export type Language = 'es' | 'en';

/** What a language is asked for by: a BCP 47 tag, or nothing. */
export type Locale = string | null | undefined;

/**
 * English for the tags of English, Spanish for all others: texts fall back to how they were first given, and in
 * the network that this was made for, that is Spanish.
 */
export const languageOf = (locale: Locale): Language => (isTagOf('en', locale) ? 'en' : 'es');

/** The tag by which numbers are written: the one asked for where it is one of ours, else as in Mexico. */
export function numberLocaleOf(locale: Locale): string {
  const language = languageOf(locale);
  const isBare = !locale || locale.length === language.length;
  if (!isBare && isTagOf(language, locale) && isWellFormed(locale)) return locale;
  return language === 'es' ? 'es-MX' : 'en';
}

const isTagOf = (language: Language, locale: Locale): boolean =>
  new RegExp(`^${language}(?![a-z])`, 'i').test(locale ?? '');

function isWellFormed(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
