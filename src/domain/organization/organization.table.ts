import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import type { OptionalSelf } from '../../platform/tables/table.ts';
import { SectorTable } from '../sector/sector.table.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';

/** How far an organization's remit reaches. */
export const scopes = ['LOCAL', 'NATIONAL', 'REGIONAL', 'INTERNATIONAL'] as const;

/** A body that convenes or takes part; it may have ended, and others may have taken over from it. */
export const OrganizationTable = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: column.key(),
    slug: column.slug(),
    name: p.text(),
    nameTranslations: column.translations(),
    sortName: column.sortName('name'),
    acronym: p.text().nullable(),
    sector: () => p.manyToOne(SectorTable).nullable(),
    scope: p.enum(scopes).nullable(),
    country: p.text().nullable(),
    state: p.text().nullable(),
    stateCode: p.text().nullable(),
    url: p.text().nullable(),
    foundedOn: column.partialDate('founded_on'),
    dissolvedOn: column.partialDate('dissolved_on'),
    parent: (): OptionalSelf => p.manyToOne(OrganizationTable).nullable(),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  checks: [column.startBeforeEnd('founded_on', 'dissolved_on')],
  indexes: [
    { name: 'organization_by_name', properties: ['sortName', 'id'] },
    { name: 'organization_by_sector', properties: ['sector', 'sortName', 'id'] },
    { name: 'organization_by_scope', properties: ['scope', 'sortName', 'id'] },
    { name: 'organization_by_state', properties: ['stateCode', 'sortName', 'id'] },
    {
      name: 'organization_by_state_given',
      expression: `create index "organization_by_state_given" on "organization" ((coalesce(state_code, state)), sort_name, id)`,
    },
    {
      name: 'organization_by_country',
      expression: `create index "organization_by_country" on "organization" ((fold(country)), sort_name, id)`,
    },
    { name: 'organization_by_parent', properties: ['parent'] },
    { name: 'organization_by_change', properties: ['updatedAt', 'id'] },
  ],
});

export const OrganizationCitation = citationTableOf(OrganizationTable);
export const OrganizationIdentifier = identifierTableOf(OrganizationTable);
