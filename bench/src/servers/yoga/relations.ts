import { defineRelations } from 'drizzle-orm';
import * as tables from './tables.ts';

/** How rows lead to others. Whoever is withheld is reached by none: the filter stands here once, for all fields. */
export const relations = defineRelations(tables, (r) => ({
  organizations: {
    sector: r.one.sectors({ from: r.organizations.sectorId, to: r.sectors.id }),
    convenings: r.many.convenings({ from: r.organizations.id, to: r.convenings.organizationId }),
    participations: r.many.participations({ from: r.organizations.id, to: r.participations.organizationId }),
  },
  editions: {
    activities: r.many.activities({ from: r.editions.id, to: r.activities.editionId }),
  },
  convenings: {
    edition: r.one.editions({ from: r.convenings.editionId, to: r.editions.id, optional: false }),
  },
  experts: {
    affiliations: r.many.affiliations({ from: r.experts.id, to: r.affiliations.expertId }),
    participations: r.many.participations({ from: r.experts.id, to: r.participations.expertId }),
  },
  affiliations: {
    organization: r.one.organizations({
      from: r.affiliations.organizationId,
      to: r.organizations.id,
      optional: false,
    }),
  },
  activities: {
    participants: r.many.participations({ from: r.activities.id, to: r.participations.activityId }),
  },
  participations: {
    edition: r.one.editions({ from: r.participations.editionId, to: r.editions.id, optional: false }),
    activity: r.one.activities({ from: r.participations.activityId, to: r.activities.id }),
    expert: r.one.experts({
      from: r.participations.expertId,
      to: r.experts.id,
      where: { withheld: { isNull: true } },
    }),
    organization: r.one.organizations({ from: r.participations.organizationId, to: r.organizations.id }),
  },
}));
