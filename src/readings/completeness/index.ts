import type { Module } from '../../platform/module.ts';
import { CompletenessOfEdition, PublishedNumber } from './completeness.resolver.ts';

/** What this folder answers. */
export const module: Module = { resolvers: [CompletenessOfEdition, PublishedNumber] };
