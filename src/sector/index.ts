import type { Room } from '../platform/room.ts';
import { sourcesOf } from '../source/sourced.ts';
import { SectorResolver } from './sector.resolver.ts';
import { SectorCitation } from './sector.table.ts';
import { Sector } from './sector.ts';

/** What this folder answers. */
export const room: Room = {
  resolvers: [SectorResolver, sourcesOf(Sector, SectorCitation)],
};
