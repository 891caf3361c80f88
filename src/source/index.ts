import type { Room } from '../platform/room.ts';
import { sourceReading } from './source.reading.ts';

/** What this folder stores; the rooms below cite it. */
export const room: Room = {
  resolvers: [],
  readings: { Source: sourceReading },
};
