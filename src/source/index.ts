import type { Room } from '../platform/room.ts';
import { sourceReading } from './source.reading.ts';
import { SourceIdentifier, SourceTable } from './source.table.ts';

/** What this folder stores; the rooms below cite it. */
export const room: Room = {
  tables: [SourceTable, SourceIdentifier],
  resolvers: [],
  readings: { Source: sourceReading },
};
