import 'reflect-metadata';
import { room as activity } from './activity/index.ts';
import { room as community } from './community/index.ts';
import { room as coverage } from './coverage/index.ts';
import { room as edition } from './edition/index.ts';
import { room as expert } from './expert/index.ts';
import { room as gone } from './gone/index.ts';
import { room as organization } from './organization/index.ts';
import { room as outcome } from './outcome/index.ts';
import { NodesResolver } from './platform/graph/nodes.resolver.ts';
import { mergeReadings } from './platform/read/reading.ts';
import type { Room } from './platform/room.ts';
import { room as presence } from './presence/index.ts';
import { room as search } from './search/index.ts';
import { room as sector } from './sector/index.ts';
import { room as source } from './source/index.ts';

/** The network's rooms, in the order of knowing: each may use those before it. */
export const rooms: Room[] = [
  source,
  sector,
  organization,
  edition,
  expert,
  activity,
  outcome,
  search,
  coverage,
  presence,
  gone,
  community,
];

/** All that answers. */
export const resolvers = [NodesResolver, ...rooms.flatMap((room) => room.resolvers)];

/** How all that is stored is read. */
export const readings = mergeReadings(rooms.map((room) => room.readings ?? {}));

export { openCommunity } from './community/index.ts';
