import type { Room } from '../room.ts';
import { BatchTable, ChangeTable } from './change.table.ts';

/** What this folder stores and answers. */
export const room: Room = { tables: [BatchTable, ChangeTable], resolvers: [] };
