import type { Room } from '../platform/room.ts';
import { SectorCitation, SectorIdentifier, SectorTable } from './sector.table.ts';

/** What this folder stores and answers. */
export const room: Room = { tables: [SectorCitation, SectorIdentifier, SectorTable], resolvers: [] };
