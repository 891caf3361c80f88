import * as column from '../../platform/package/columns.ts';
import type { AnyTable } from '../../platform/tables/table.ts';

/** The column with the sources that a row of a file rests on. */
export const sourceColumn = (citation: AnyTable) =>
  column.list('source', 'sources', citation, 'fact', 'source');
