import type { Room } from '../platform/room.ts';
import { searchHitReading } from './found.ts';
import { SearchResolver } from './search.resolver.ts';

/** What this folder answers. */
export const room: Room = {
  resolvers: [SearchResolver],
  readings: { SearchHit: searchHitReading },
};
