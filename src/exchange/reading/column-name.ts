import { withoutInvisible } from '../../platform/package/cells/characters.ts';

/** The column that a cell of a header means: `Starts on` is `starts_on`. */
export const columnNameOf = (cell: string) =>
  withoutInvisible(cell)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
