import type { Module } from '../../platform/module.ts';
import { ChangeNodes, ChangesResolver } from './changes.resolver.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [ChangesResolver, ChangeNodes],
  namedTypes: { 'changes.edition': ['Edition'] },
};
