/** Whether a text has a letter or a digit that can be seen: some letters are only there to fill space. */
export const hasLetterOrDigit = (text: string) => /(?!\p{DI})[\p{L}\p{N}]/u.test(text);

export const hasLetter = (text: string) => /(?!\p{DI})\p{L}/u.test(text);

/** The control characters of a text by their names, each once; line breaks and tabs are text where that is said. */
export function controlCharacters(text: string, { mayBreak }: { mayBreak: boolean }): string[] {
  const found = text.match(mayBreak ? /[^\P{Cc}\n\t]/gu : /\p{Cc}/gu);
  return [...new Set(found)].map(nameOf);
}

/** A text in which the characters that cannot be seen are called by their names, so that a terminal obeys none. */
export const showInvisible = (text: string) =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `[${nameOf(character)}]`);

/** What Unicode calls a character by: U+0007. */
const nameOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
