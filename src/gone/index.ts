import type { Module } from '../platform/module.ts';
import { GoneResolver } from './gone.resolver.ts';

/** What this folder answers. */
export const module: Module = { resolvers: [GoneResolver] };
