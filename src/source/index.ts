import type { Module } from '../platform/module.ts';
import { sourceReading } from './source.reading.ts';

/** What this folder answers; the modules below cite sources. */
export const module: Module = {
  resolvers: [],
  policies: { Source: sourceReading },
};
