import type { Module } from '../../platform/module.ts';
import { SectorPartEdition, SectorParts, SectorShare } from './sector-part.resolver.ts';
import {
  expertIsSynthetic,
  organizationIsSynthetic,
  sectorIsSynthetic,
  topicIsSynthetic,
} from './synthetic.policy.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [SectorParts, SectorPartEdition, SectorShare],
  policies: {
    Organization: { derived: { synthetic: organizationIsSynthetic } },
    Expert: { derived: { synthetic: expertIsSynthetic } },
    Sector: { derived: { synthetic: sectorIsSynthetic } },
    Topic: { derived: { synthetic: topicIsSynthetic } },
  },
};
