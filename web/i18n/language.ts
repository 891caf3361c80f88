import { type Locale, regionalLocale } from './locale.ts';

/** The name of a language by its BCP 47 tag; the tag itself where it has no name. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([regionalLocale(locale)], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // not a valid tag
  }
}
