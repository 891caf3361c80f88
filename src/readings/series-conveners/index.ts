import type { Module } from '../../platform/module.ts';
import { SeriesConveners, seriesConvenerPolicy } from './series-convener.resolver.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [SeriesConveners],
  policies: { SeriesConvener: seriesConvenerPolicy },
};
