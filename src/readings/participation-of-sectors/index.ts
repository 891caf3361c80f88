import type { Module } from '../../platform/module.ts';
import { SectorPartEdition, SectorParts, SectorShare } from './sector-part.resolver.ts';

/** What this folder answers. */
export const module: Module = { resolvers: [SectorParts, SectorPartEdition, SectorShare] };
