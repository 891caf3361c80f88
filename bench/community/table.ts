/** Rows as a Markdown table; the columns after the first so many are numbers, and stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], words = 2): string {
  const lines = [head, head.map((_, nth) => (nth < words ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Seconds as milliseconds, with three digits that count. */
export const milliseconds = (seconds: number): string => {
  const value = seconds * 1000;
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
};

/** How many times as long as Tejido someone takes. */
export const times = (tejido: number, other: number): string => `${(other / tejido).toFixed(2)} x`;
