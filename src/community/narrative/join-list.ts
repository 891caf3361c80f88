import type { Language } from './language.ts';

/** Items as a list in a sentence: "A", "A and B", "A, B and C"; in Spanish, with "e" before the sound of an i. */
export function joinList(language: Language, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const and = language === 'en' ? 'and' : soundsLikeI(last) ? 'e' : 'y';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** As in Irán, Hidalgo, Ítaca, Yvonne; not as in hielo, Yucatán, nor as in a Roman numeral, read as an ordinal. */
const soundsLikeI = (text: string): boolean => {
  const [start = ''] = text.normalize('NFC').match(/[\p{L}\p{N}].*/su) ?? [];
  if (/^[IVX]+(?![\p{L}\p{N}])/u.test(start)) return false;
  return /^(h?(í|i(?![aeouáéóú]))|y(?![aeiouáéíóú]))/i.test(start);
};
