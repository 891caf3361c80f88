/** What has no form in a font: characters that control, that nothing is assigned to, or that are pictures themselves. */
const UNPRINTABLE =
  /\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{Variation_Selector}/gu;

/** A longer text is cut before it is measured: it has no room. */
const LONGEST = 400;

/** A text as it can be drawn: on one line, of bounded length. */
export const printable = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(UNPRINTABLE, '').trim();
  return line.length > LONGEST ? `${[...line].slice(0, LONGEST).join('')}…` : line;
};

/** The sizes of titles in pixels, each with how many lines there may be. */
const SIZES = [
  { size: 104, lines: 1 },
  { size: 80, lines: 2 },
  { size: 62, lines: 2 },
  { size: 52, lines: 3 },
] as const;

/** How wide the place for a title is in pixels, and a letter of it as a share of its size, by and large. */
const [WIDTH, LETTER] = [1072, 0.56];

/** The largest size in which a title has room, and how many lines it then may take; the smallest where it has none. */
export function titleSize(title: string): (typeof SIZES)[number] {
  const fits = SIZES.find(
    ({ size, lines }) => title.length * size * LETTER <= WIDTH * (lines === 1 ? 1 : lines - 0.3),
  );
  return fits ?? SIZES.at(-1)!;
}
