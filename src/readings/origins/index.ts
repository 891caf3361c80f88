import { withOrigins } from '../../domain/edition/origin.ts';
import type { Module } from '../../platform/module.ts';
import { originsOfExpert, originsOfOrganization, originsOfSector } from './origins.ts';
import './series.filters.ts';

/** What this folder answers: from which editions things are known that belong to none. */
export const module: Module = {
  resolvers: [],
  policies: {
    Organization: withOrigins(originsOfOrganization),
    Expert: withOrigins(originsOfExpert),
    Sector: { ...withOrigins(originsOfSector), isShared: true },
  },
};
