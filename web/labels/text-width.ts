/** How wide a text is in pixels, at a size in pixels. */
export type MeasureText = (text: string, size: number, isBold: boolean) => number;

/** The typeface of the pages, of which the widths below are, and what stands in for it. */
export const FONT_FAMILY = "'Source Sans 3', 'Noto Sans', system-ui, sans-serif";

/** The advance widths of Source Sans 3 from the space to the tilde, in thousandths of the size. */
const REGULAR = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
  497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263,
  479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
  500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
  338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
];
const BOLD = [
  200, 340, 537, 528, 528, 857, 667, 300, 344, 344, 457, 528, 300, 332, 300, 339, 528, 528, 528, 528, 528,
  528, 528, 528, 528, 528, 300, 300, 528, 528, 528, 463, 902, 573, 605, 582, 635, 548, 524, 638, 674, 301,
  509, 614, 518, 762, 665, 684, 596, 684, 613, 556, 556, 665, 556, 813, 567, 525, 541, 344, 339, 344, 528,
  500, 555, 527, 573, 468, 573, 518, 341, 534, 571, 276, 278, 548, 286, 857, 572, 555, 573, 573, 398, 443,
  383, 568, 523, 776, 514, 521, 460, 344, 268, 344, 528,
];

/** The widths of an ellipsis, of a letter of no known width, and of one as wide as it is high, as in Chinese. */
const [ELLIPSIS, UNKNOWN, SQUARE] = [978, 600, 1000];

/** From here on, scripts have letters as wide as they are high. */
const FIRST_SQUARE = 0x2e80;

/** The width of a text in Source Sans 3, without a browser. */
export const textWidth: MeasureText = (text, size, isBold) => {
  const widths = isBold ? BOLD : REGULAR;
  let sum = 0;
  for (const character of text.normalize('NFD')) {
    const code = character.codePointAt(0)!;
    if (/\p{M}/u.test(character)) continue;
    sum += widths[code - 32] ?? (character === '…' ? ELLIPSIS : code >= FIRST_SQUARE ? SQUARE : UNKNOWN);
  }
  return (sum * size) / 1000;
};
