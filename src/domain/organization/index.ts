import type { Module } from '../../platform/module.ts';
import { identifiersResolverOf } from '../source/identifier.ts';
import { sourcesResolverOf } from '../source/sourced.ts';
import './organization.labels.ts';
import { DatedNames } from './dated-names.ts';
import { acts } from './organization.acts.ts';
import { entities } from './organization.entities.ts';
import { OrganizationResolver } from './organization.resolver.ts';
import { OrganizationCitation, OrganizationIdentifier } from './organization.table.ts';
import { Organization } from './organization.ts';
import { OrganizationChangeCitation } from './organization-change.table.ts';
import { OrganizationNameTable } from './organization-name.table.ts';
import { SectorOrganizations } from './sector.fields.ts';
import { ChangeParties, OrganizationChange, Succession } from './succession.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [
    OrganizationResolver,
    DatedNames,
    Succession,
    ChangeParties,
    SectorOrganizations,
    identifiersResolverOf(Organization, OrganizationIdentifier),
    sourcesResolverOf(Organization, OrganizationCitation),
    sourcesResolverOf(OrganizationChange, OrganizationChangeCitation),
  ],
  policies: { DatedName: { table: OrganizationNameTable }, Identifier: { table: OrganizationIdentifier } },
  acts,
  entities,
  namedTypes: { organization: ['Organization'] },
  facets: {
    SCOPE: "How far an organization's remit reaches.",
    STATE: 'The state or province, by ISO 3166-2 code where known.',
    COUNTRY: 'The country, without case and accents.',
    YEAR_FOUNDED: 'The year of foundation.',
    YEAR_DISSOLVED: 'The year in which it ended.',
  },
};
