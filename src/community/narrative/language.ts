/** The languages of the narratives. */
export type Language = 'es' | 'en';

/** A BCP 47 tag, or nothing. */
export type Locale = string | null | undefined;

/**
 * English for the tags of English, Spanish for all others: texts fall back to the language in which they were
 * recorded, and that is mostly Spanish.
 */
export const languageOf = (locale: Locale): Language => (isTagOf('en', locale) ? 'en' : 'es');

/** The locale for numbers: the given one if it is of Spanish or English, else that of Mexico. */
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
