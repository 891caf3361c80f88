import { nothing } from 'lit';
import type { Locale } from './locale.ts';

/** Short words that are in nearly every sentence of a language, and in none of the other. */
const COMMON: Record<Locale, RegExp> = {
  es: /(?<!\p{L})(?:de|del|la|el|los|las|y|en|que|para|con|una|un|por|se|como|al)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|of|and|to|in|for|with|is|on|how|by|from|are|what)(?!\p{L})/giu,
};

/**
 * The `lang` of a text from data that may be in another language than its page: screen readers then say it right. The
 * graph does not tell the language of a text, so it is guessed by common words; nothing where it is that of the page.
 */
export function spokenAs(text: string, locale: Locale): Locale | typeof nothing {
  const other: Locale = locale === 'es' ? 'en' : 'es';
  const count = (language: Locale) => text.match(COMMON[language])?.length ?? 0;
  return count(other) > count(locale) ? other : nothing;
}
