import type { Module } from '../../platform/module.ts';
import { acts } from './source.acts.ts';
import { sourcePolicy } from './source.policy.ts';

/** What this folder answers; the modules below cite sources. */
export const module: Module = {
  resolvers: [],
  acts,
  policies: { Source: sourcePolicy },
};
