import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { OrganizationTable } from '../organization/organization.table.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { ExpertTable } from './expert.table.ts';

/** An expert's place in an organization, and from when to when. */
export const AffiliationTable = defineEntity({
  name: 'Affiliation',
  tableName: 'affiliation',
  properties: {
    id: column.key(),
    expert: () => p.manyToOne(ExpertTable),
    organization: () => p.manyToOne(OrganizationTable),
    title: p.text().nullable(),
    titleTranslations: column.translations(),
    from: column.partialDate('valid_from').fieldName('valid_from'),
    to: column.partialDate('valid_to').fieldName('valid_to'),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  checks: [column.startBeforeEnd('valid_from', 'valid_to')],
  uniques: [
    column.uniqueNullsEqual('affiliation_once', 'affiliation', [
      'expert_id',
      'organization_id',
      'title',
      'valid_from',
    ]),
  ],
  indexes: [{ name: 'affiliation_by_organization', properties: ['organization', 'id'] }],
});

export const AffiliationCitation = citationTableOf(AffiliationTable);
