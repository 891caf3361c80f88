import type { Room } from '../platform/room.ts';
import { SectorPartEdition, SectorParts } from './sector-part.resolver.ts';
import {
  expertIsSynthetic,
  organizationIsSynthetic,
  sectorIsSynthetic,
  topicIsSynthetic,
} from './synthetic.reading.ts';

/** What this folder answers. */
export const room: Room = {
  resolvers: [SectorParts, SectorPartEdition],
  readings: {
    Organization: { derived: { synthetic: organizationIsSynthetic } },
    Expert: { derived: { synthetic: expertIsSynthetic } },
    Sector: { derived: { synthetic: sectorIsSynthetic } },
    Topic: { derived: { synthetic: topicIsSynthetic } },
  },
};
