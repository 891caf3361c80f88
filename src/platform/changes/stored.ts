import type { Stored } from '../stored.ts';
import { BatchTable, ChangeTable } from './change.table.ts';

/** What this folder stores. */
export const stored: Stored = { tables: [BatchTable, ChangeTable], unrecorded: [BatchTable, ChangeTable] };
