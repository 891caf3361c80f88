import type { Room } from '../platform/room.ts';
import { StoredLayoutTable } from './layout/stored-layout.table.ts';
import { SnapshotTable } from './snapshot/snapshot.table.ts';

/** What this folder stores and answers. */
export const room: Room = { tables: [SnapshotTable, StoredLayoutTable], resolvers: [] };
