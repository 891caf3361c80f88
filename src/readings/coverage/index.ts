import type { Module } from '../../platform/module.ts';
import { CoverageResolver, EditionCoverage } from './coverage.resolver.ts';
import { StatesOfSeries } from './series-states.resolver.ts';

/** What this folder answers. */
export const module: Module = { resolvers: [EditionCoverage, CoverageResolver, StatesOfSeries] };
