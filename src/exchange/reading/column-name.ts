/** The column that a cell of a header means: `Starts on` is `starts_on`. */
export const columnNameOf = (cell: string) =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
