/** The languages that the pages speak. */
export const LOCALES = ['es', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** What is said in both languages, in the same places. */
export type ByLocale<Words> = Record<Locale, Words>;

/** Words in Spanish, and the same in English: a place that one language lacks is an error of types. */
export const byLocale = <Words>(es: Words, en: NoInfer<Words>): ByLocale<Words> => ({ es, en });

/** The languages as they are written where the network is: numbers and dates as in Mexico. */
const REGIONAL_LOCALES: Record<Locale, string> = { es: 'es-MX', en: 'en-US' };

/** A language with its region, for numbers and dates. */
export const regionalLocale = (locale: Locale): string => REGIONAL_LOCALES[locale];

export const isLocale = (text: unknown): text is Locale => LOCALES.includes(text as Locale);

/** The language that a browser likes best of ours, by its `Accept-Language` or `navigator.languages`; else Spanish. */
export function preferredLocale(accepted: string | readonly string[] | undefined): Locale {
  const wishes = (typeof accepted === 'string' ? accepted.split(',') : (accepted ?? [])).map((request) => {
    const [tag = '', quality = ''] = request.split(';q=');
    return { language: tag.trim().slice(0, 2).toLowerCase(), quality: quality === '' ? 1 : Number(quality) };
  });
  const [best] = wishes
    .filter(({ language, quality }) => isLocale(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return (best?.language as Locale | undefined) ?? 'es';
}
