import type { Stored } from '../stored.ts';
import { BatchTable, ChangeTable } from './change.table.ts';
import { KeptChangeTable } from './kept-change.table.ts';

/** What this folder stores. */
export const stored: Stored = {
  tables: [BatchTable, ChangeTable, KeptChangeTable],
  unrecorded: [BatchTable, ChangeTable, KeptChangeTable],
};
