import type { Room } from '../platform/room.ts';
import { identifiersOf } from '../source/identified.ts';
import { sourcesOf } from '../source/sourced.ts';
import { ExpertAffiliations, OrganizationExperts } from './affiliation.resolver.ts';
import { AffiliationCitation, AffiliationTable } from './affiliation.table.ts';
import { Affiliation } from './affiliation.ts';
import { ExpertResolver } from './expert.resolver.ts';
import { ExpertCitation, ExpertIdentifier, ExpertTable } from './expert.table.ts';
import { Expert } from './expert.ts';
import { affiliationReading, citesShownAffiliation, citesShownExpert, expertReading } from './visibility.ts';

/** What this folder stores and answers. */
export const room: Room = {
  tables: [ExpertTable, ExpertCitation, ExpertIdentifier, AffiliationTable, AffiliationCitation],
  resolvers: [
    ExpertResolver,
    ExpertAffiliations,
    OrganizationExperts,
    identifiersOf(Expert, ExpertIdentifier),
    sourcesOf(Expert, ExpertCitation, citesShownExpert),
    sourcesOf(Affiliation, AffiliationCitation, citesShownAffiliation),
  ],
  readings: { Expert: expertReading, Affiliation: affiliationReading },
};
