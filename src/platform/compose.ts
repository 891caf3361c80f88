import { NodesResolver } from './graph/nodes.resolver.ts';
import type { Module, Network } from './module.ts';
import type { NamedTypes } from './named-types.ts';
import { mergePolicies } from './read/policy.ts';

/** Puts modules together; each may add to the types of those before it. */
export const compose = (modules: readonly Module[]): Network => ({
  resolvers: [NodesResolver, ...modules.flatMap(({ resolvers }) => resolvers)],
  policies: mergePolicies(modules.map(({ policies = {} }) => policies)),
  acts: modules.flatMap(({ acts = [] }) => acts),
  entities: modules.flatMap(({ entities = [] }) => entities),
  facets: Object.assign({}, ...modules.map(({ facets }) => facets)) as Record<string, string>,
  namedTypes: Object.assign({}, ...modules.map(({ namedTypes }) => namedTypes)) as NamedTypes,
  originRules: modules.find(({ originRules }) => originRules)?.originRules,
});
