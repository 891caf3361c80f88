import type { Module } from '../../platform/module.ts';
import { TombstonesResolver } from './tombstones.resolver.ts';

/** What this folder answers. */
export const module: Module = { resolvers: [TombstonesResolver] };
