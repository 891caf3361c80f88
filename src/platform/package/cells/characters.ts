/** Whether a text has a letter or a digit that can be seen: some letters are only there to fill space. */
export const hasLetterOrDigit = (text: string) => /(?!\p{DI})[\p{L}\p{N}]/u.test(text);

export const hasLetter = (text: string) => /(?!\p{DI})\p{L}/u.test(text);

/** The control characters of a text by their names, each once; line breaks and tabs are text where that is said. */
export function controlCharacters(text: string, { mayBreak }: { mayBreak: boolean }): string[] {
  const found = text.match(mayBreak ? /[^\P{Cc}\n\t]/gu : /\p{Cc}/gu);
  return [...new Set(found)].map(nameOf);
}

/**
 * A text without the characters that nobody sees and no reader needs: soft hyphen, zero width space, word joiner and byte
 * order mark; with plain spaces for those at which no line may break. The joiners of Persian and Hindi are content.
 */
export const withoutInvisible = (text: string) =>
  INVISIBLE.test(text)
    ? text
        .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
        .replace(/[\u00A0\u2007\u202F]/g, ' ')
        .normalize('NFC')
        .trim()
    : text;

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF\u00A0\u2007\u202F]/;

/** A text in which the characters that cannot be seen are called by their names, so that a terminal obeys none. */
export const showInvisible = (text: string) =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0\u2007\u202F]/gu, (character) => {
    const name = names[character];
    return `[${nameOf(character)}${name ? ` ${name}` : ''}]`;
  });

/** What Unicode calls those that people meet. */
const names: Record<string, string> = {
  '\u00A0': 'no-break space',
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero width space',
  '\u200C': 'zero width non-joiner',
  '\u200D': 'zero width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u202F': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\uFEFF': 'byte order mark',
};

/** The number of a character, as Unicode writes it: U+0007. */
const nameOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
