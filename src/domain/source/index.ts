import type { Module } from '../../platform/module.ts';
import { sourcePolicy } from './source.policy.ts';

/** What this folder answers; the modules below cite sources. */
export const module: Module = {
  resolvers: [],
  policies: { Source: sourcePolicy },
};
