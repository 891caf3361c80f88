import type { Stored } from '../platform/stored.ts';
import { SnapshotTable } from './storage/snapshot.table.ts';
import { StoredLayoutTable } from './storage/stored-layout.table.ts';

/** What this folder stores. */
export const stored: Stored = {
  tables: [SnapshotTable, StoredLayoutTable],
  unrecorded: [StoredLayoutTable],
  // Each transaction that stores a layout has a number of its own, which shows with its commit and waits for nobody.
  unrecordedState: `select string_agg(xmin::text, ',' order by kind) from stored_layout`,
};
