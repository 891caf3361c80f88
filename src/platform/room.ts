import type { ClassType } from 'type-graphql';
import type { Readings } from './read/reading.ts';

/** A folder's table of contents: what answers for it in the graph, and how what it stores is read. */
export interface Room {
  resolvers: ClassType[];
  readings?: Readings;
}
