import type { Module } from '../../platform/module.ts';
import {
  EditionTurnoverResolver,
  ExpertGroupResolver,
  OrganizationGroupResolver,
  SeriesTurnover,
} from './turnover.resolver.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [SeriesTurnover, EditionTurnoverResolver, OrganizationGroupResolver, ExpertGroupResolver],
};
