import type { Room } from '../platform/room.ts';
import { sourcesOf } from '../source/sourced.ts';
import { SectorResolver } from './sector.resolver.ts';
import { SectorCitation, SectorIdentifier, SectorTable } from './sector.table.ts';
import { Sector } from './sector.ts';

/** What this folder stores and answers. */
export const room: Room = {
  tables: [SectorTable, SectorCitation, SectorIdentifier],
  resolvers: [SectorResolver, sourcesOf(Sector, SectorCitation)],
};
