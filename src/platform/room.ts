import type { ClassType } from 'type-graphql';
import type { Readings } from './read/reading.ts';
import type { AnyTable } from './tables/table.ts';

/** A folder's table of contents: what it stores, how that is read, and what answers for it in the graph. */
export interface Room {
  tables: AnyTable[];
  resolvers: ClassType[];
  readings?: Readings;
}
