import type { Module } from '../../platform/module.ts';
import { partnerActs } from './partner.acts.ts';
import { entities } from './partner.entities.ts';
import { policies } from './partner.policy.ts';
import { PartnerResolver } from './partner.resolver.ts';
import { subgraphActs } from './subgraph.acts.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [PartnerResolver],
  policies,
  acts: [...partnerActs, ...subgraphActs],
  entities,
  namedTypes: { partner: ['Partner'] },
};
