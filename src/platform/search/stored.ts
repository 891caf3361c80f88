import type { Stored } from '../stored.ts';
import { SearchNameTable, SearchWordTable } from './search.table.ts';

/** What this folder stores. */
export const stored: Stored = {
  tables: [SearchNameTable, SearchWordTable],
  unrecorded: [SearchNameTable, SearchWordTable],
};
