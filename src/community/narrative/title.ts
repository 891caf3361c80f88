import type { Language } from './language.ts';

/** The most characters of a title, the ellipsis included. */
const MAX_LENGTH = 80;

/** A title as a sentence quotes it: «así» in Spanish, “so” in English; null where there is none. */
export function quoteTitle(language: Language, title: string | null): string | null {
  const short = shortenTitle(title?.trim() ?? '');
  if (!short) return null;
  return language === 'es' ? `«${short}»` : `“${short}”`;
}

/** A long title is cut after a word, or where the first word alone is too long, within it. */
export function shortenTitle(title: string): string {
  const characters = Array.from(title);
  if (characters.length <= MAX_LENGTH) return title;
  const start = characters.slice(0, MAX_LENGTH - 1).join('');
  const isWhole = /\s/.test(characters[MAX_LENGTH - 1]!);
  const words = isWhole ? start : start.replace(/\s+\S*$/, '');
  const cut = isWhole || words.length < start.length ? words : cutAtCharacter(title, start.length);
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** The start of a text up to an index, or up to the character that the index would cut in two. */
function cutAtCharacter(text: string, index: number): string {
  const start = new Intl.Segmenter().segment(text).containing(index)?.index ?? index;
  return text.slice(0, start || index);
}
