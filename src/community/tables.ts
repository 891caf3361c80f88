import { SnapshotTable } from './store/snapshot.table.ts';
import { StoredLayoutTable } from './store/stored-layout.table.ts';

/** What this folder stores. */
export const tables = [SnapshotTable, StoredLayoutTable];
