import { inRegion, type Locale } from './locale.ts';

/** What a language is called, by its BCP 47 tag; the tag itself where it has no name. */
export function languageInWords(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([inRegion(locale)], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // no tag at all
  }
}
