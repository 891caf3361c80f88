import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { OrganizationTable } from './organization.table.ts';

export const organizationChangeKinds = [
  'RENAMED',
  'MERGED',
  'SPLIT',
  'ABSORBED',
  'DISSOLVED',
  'FUNCTIONS_TRANSFERRED',
] as const;

/** One line of succession: what became of one organization and, if any, who follows it. */
export const OrganizationChangeTable = defineEntity({
  name: 'OrganizationChange',
  tableName: 'organization_change',
  properties: {
    id: column.key(),
    kind: p.enum(organizationChangeKinds),
    effectiveOn: p.text().collation('C').check(column.isPartialDate('effective_on')),
    from: () => p.manyToOne(OrganizationTable),
    to: () => p.manyToOne(OrganizationTable).nullable(),
    legalBasis: p.text().nullable(),
    note: p.text().nullable(),
    version: column.version(),
    changedAt: column.changedAt(),
  },
  uniques: [
    column.uniqueNullsEqual('organization_change_once', 'organization_change', [
      'from_id',
      'to_id',
      'kind',
      'effective_on',
    ]),
  ],
  indexes: [{ name: 'organization_change_by_heir', properties: ['to'] }],
});

export const OrganizationChangeCitation = citationTableOf(OrganizationChangeTable);
