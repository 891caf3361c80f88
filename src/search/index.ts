import type { Room } from '../platform/room.ts';
import { searchHitReading } from './found.ts';
import { SearchResolver } from './search.resolver.ts';

/** What this folder answers; it stores nothing. */
export const room: Room = {
  tables: [],
  resolvers: [SearchResolver],
  readings: { SearchHit: searchHitReading },
};
