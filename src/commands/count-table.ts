/** Counts by name, a row for each, as lines for the terminal. */
export function countTable(columns: string[], rows: { name: string; cells: number[] }[]): string[] {
  const wide = Math.max(...rows.map(({ name }) => name.length), 0);
  const line = (name: string, cells: (string | number)[]) =>
    `${name.padEnd(wide)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
  return [line('', columns), ...rows.map(({ name, cells }) => line(name, cells))];
}
