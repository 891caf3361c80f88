/** The cells of a table written as text: a row on each line, its cells parted by `|`. */
export function cells(text: string): string[][] {
  const lines = text.trim().split('\n');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

/** The id in the demo for a short one: what is made up says so in its address too. */
export const demo = (id: string | undefined): string => (id ? `demo-${id}` : '');

/** The ids in the demo for short ones parted by spaces. */
export const demos = (ids: string | undefined): string[] => (ids ?? '').split(' ').filter(Boolean).map(demo);
