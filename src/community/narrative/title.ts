import type { Language } from './language.ts';

/** The most characters of a title, the ellipsis included. */
const MAX_LENGTH = 80;

/** A title as a sentence quotes it: «así» in Spanish, “so” in English; null where there is none. */
export function quoteTitle(language: Language, title: string | null): string | null {
  const shown = shortenTitle(title?.trim() ?? '');
  if (!shown) return null;
  return language === 'es' ? `«${shown}»` : `“${shown}”`;
}

/** A long title is cut after a word, or where the first word alone is too long, within it. */
export function shortenTitle(title: string): string {
  const characters = Array.from(title);
  if (characters.length <= MAX_LENGTH) return title;
  const room = characters.slice(0, MAX_LENGTH - 1).join('');
  const isWhole = /\s/.test(characters[MAX_LENGTH - 1]!);
  const words = isWhole ? room : room.replace(/\s+\S*$/, '');
  const cut = isWhole || words.length < room.length ? words : cutAtCharacter(title, room.length);
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** The start of a text up to a place, or up to the character before that the place would cut in two. */
function cutAtCharacter(text: string, place: number): string {
  const start = new Intl.Segmenter().segment(text).containing(place)?.index ?? place;
  return text.slice(0, start || place);
}
