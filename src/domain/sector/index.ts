import type { Module } from '../../platform/module.ts';
import { sourcesResolverOf } from '../source/sourced.ts';
import { acts } from './sector.acts.ts';
import { entities } from './sector.entities.ts';
import { SectorResolver } from './sector.resolver.ts';
import { SectorCitation } from './sector.table.ts';
import { Sector } from './sector.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [SectorResolver, sourcesResolverOf(Sector, SectorCitation)],
  acts,
  entities,
  facets: {
    SECTOR: 'The sector an organization comes from.',
  },
};
