import type { Module } from '../platform/module.ts';
import { searchHitReading } from './found.ts';
import { SearchResolver } from './search.resolver.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [SearchResolver],
  policies: { SearchHit: searchHitReading },
};
