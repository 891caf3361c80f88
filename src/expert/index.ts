import type { Module } from '../platform/module.ts';
import { identifiersOf } from '../source/identified.ts';
import { sourcesOf } from '../source/sourced.ts';
import { ExpertAffiliations, OrganizationExperts } from './affiliation.resolver.ts';
import { AffiliationCitation } from './affiliation.table.ts';
import { Affiliation } from './affiliation.ts';
import { entities } from './expert.entities.ts';
import { ExpertResolver } from './expert.resolver.ts';
import { ExpertCitation, ExpertIdentifier } from './expert.table.ts';
import { Expert } from './expert.ts';
import { pastOfExperts } from './past-of-experts.ts';
import { affiliationReading, citesShownAffiliation, citesShownExpert, expertReading } from './visibility.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [
    ExpertResolver,
    ExpertAffiliations,
    OrganizationExperts,
    identifiersOf(Expert, ExpertIdentifier),
    sourcesOf(Expert, ExpertCitation, citesShownExpert),
    sourcesOf(Affiliation, AffiliationCitation, citesShownAffiliation),
  ],
  policies: { Expert: { ...expertReading, past: pastOfExperts }, Affiliation: affiliationReading },
  entities,
};
