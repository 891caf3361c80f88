import type { Stored } from '../platform/stored.ts';
import { SnapshotTable } from './storage/snapshot.table.ts';
import { StoredLayoutTable } from './storage/stored-layout.table.ts';

/** What this folder stores. */
export const stored: Stored = {
  tables: [SnapshotTable, StoredLayoutTable],
  unrecorded: [StoredLayoutTable],
};
