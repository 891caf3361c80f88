import type { Room } from '../platform/room.ts';
import { SourceIdentifier, SourceTable } from './source.table.ts';

/** What this folder stores and answers. */
export const room: Room = { tables: [SourceIdentifier, SourceTable], resolvers: [] };
