/** A table of Markdown; the first columns are texts, and the others figures. */
export function table(head: string[], rows: string[][], texts: number): string {
  const lines = [head, head.map((_, nth) => (nth < texts ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A figure with so many digits, or a dash where it is not known. */
export const figure = (value: number | undefined, digits: number): string =>
  value === undefined || Number.isNaN(value) ? '-' : value.toFixed(digits);

/** How many times as large, such as "1.55 x". */
export const times = (some: number, other: number, digits = 2): string => `${figure(some / other, digits)} x`;
