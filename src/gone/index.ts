import type { Room } from '../platform/room.ts';
import { GoneResolver } from './gone.resolver.ts';

/** What this folder answers. */
export const room: Room = { resolvers: [GoneResolver] };
