import type { Module } from '../../platform/module.ts';
import { entities } from './partner.entities.ts';
import { policies } from './partner.policy.ts';
import { PartnerResolver } from './partner.resolver.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [PartnerResolver],
  policies,
  entities,
  namedTypes: { partner: ['Partner'] },
};
