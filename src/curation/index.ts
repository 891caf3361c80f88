import type { Module } from '../platform/module.ts';
import { mutationsOf } from './graph/mutations.ts';

/** What this folder answers: the acts of other modules as mutations. */
export const curationOf = (modules: readonly Module[]): Module => ({
  resolvers: [mutationsOf(modules.flatMap(({ acts = [] }) => acts))],
});
