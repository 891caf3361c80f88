import type { Module } from '../../platform/module.ts';
import { SearchResolver } from './search.resolver.ts';
import { searchHitPolicy } from './search.statement.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [SearchResolver],
  policies: { SearchHit: searchHitPolicy },
};
