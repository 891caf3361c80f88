/** The languages of the pages. */
export const LOCALES = ['es', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** The same texts in each language. */
export type ByLocale<Texts> = Record<Locale, Texts>;

/** Texts in Spanish and in English. A key that one language lacks is a type error. */
export const byLocale = <Texts>(es: Texts, en: NoInfer<Texts>): ByLocale<Texts> => ({ es, en });

/** The languages with their regions: numbers and dates are written as in Mexico and the United States. */
const REGIONAL_LOCALES: Record<Locale, string> = { es: 'es-MX', en: 'en-US' };

/** The locale with its region, for numbers and dates. */
export const regionalLocale = (locale: Locale): string => REGIONAL_LOCALES[locale];

export const isLocale = (text: unknown): text is Locale => LOCALES.includes(text as Locale);

/** The language that a browser prefers, by its `Accept-Language` or `navigator.languages`; Spanish by default. */
export function preferredLocale(accepted: string | readonly string[] | undefined): Locale {
  const entries = typeof accepted === 'string' ? accepted.split(',') : (accepted ?? []);
  const preferences = entries.map((entry) => {
    const [tag = '', quality = ''] = entry.split(';q=');
    return { language: tag.trim().slice(0, 2).toLowerCase(), quality: quality === '' ? 1 : Number(quality) };
  });
  const [best] = preferences
    .filter(({ language, quality }) => isLocale(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return (best?.language as Locale | undefined) ?? 'es';
}
