import type { Module } from '../../platform/module.ts';
import { BatchResolver, ChangeBatches } from './batch.resolver.ts';
import { ChangeNodes, ChangesResolver } from './changes.resolver.ts';
import { logFields } from './log.resolver.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [ChangesResolver, ChangeNodes, BatchResolver, ChangeBatches, ...logFields],
  namedTypes: { 'changes.edition': ['Edition'] },
};
