import { NodesResolver } from './graph/nodes.resolver.ts';
import type { Module, Network } from './module.ts';
import { mergeReadings } from './read/reading.ts';

/** Puts modules together; each may add to the types of those before it. */
export const compose = (modules: readonly Module[]): Network => ({
  resolvers: [NodesResolver, ...modules.flatMap(({ resolvers }) => resolvers)],
  readings: mergeReadings(modules.map(({ readings = {} }) => readings)),
  entities: modules.flatMap(({ entities = [] }) => entities),
  facets: Object.assign({}, ...modules.map(({ facets }) => facets)) as Record<string, string>,
});
