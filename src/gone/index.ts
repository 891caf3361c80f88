import type { Room } from '../platform/room.ts';
import { GoneResolver } from './gone.resolver.ts';

/** What this folder answers; it stores nothing. */
export const room: Room = { tables: [], resolvers: [GoneResolver] };
