import type { Module } from '../../platform/module.ts';
import { identifiersResolverOf } from '../source/identifier.ts';
import { sourcesResolverOf } from '../source/sourced.ts';
import { ExpertAffiliations, OrganizationExperts } from './affiliation.resolver.ts';
import { AffiliationCitation } from './affiliation.table.ts';
import { Affiliation } from './affiliation.ts';
import { acts } from './expert.acts.ts';
import { entities } from './expert.entities.ts';
import {
  affiliationPolicy,
  citesVisibleAffiliation,
  citesVisibleExpert,
  expertPolicy,
} from './expert.policy.ts';
import { ExpertResolver } from './expert.resolver.ts';
import { ExpertCitation, ExpertIdentifier } from './expert.table.ts';
import { Expert } from './expert.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [
    ExpertResolver,
    ExpertAffiliations,
    OrganizationExperts,
    identifiersResolverOf(Expert, ExpertIdentifier),
    sourcesResolverOf(Expert, ExpertCitation, citesVisibleExpert),
    sourcesResolverOf(Affiliation, AffiliationCitation, citesVisibleAffiliation),
  ],
  policies: { Expert: expertPolicy, Affiliation: affiliationPolicy },
  acts,
  entities,
};
