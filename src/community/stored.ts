import type { Stored } from '../platform/stored.ts';
import { SnapshotTable } from './store/snapshot.table.ts';
import { StoredLayoutTable } from './store/stored-layout.table.ts';

/** What this folder stores. */
export const stored: Stored = {
  tables: [SnapshotTable, StoredLayoutTable],
};
