import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { OrganizationTable } from './organization.table.ts';

/** A name that an organization goes or went by, with the time it held. */
export const OrganizationNameTable = defineEntity({
  name: 'OrganizationName',
  tableName: 'organization_name',
  properties: {
    id: column.key(),
    organization: () => p.manyToOne(OrganizationTable),
    text: p.text(),
    from: column.partialDate('valid_from').fieldName('valid_from'),
    to: column.partialDate('valid_to').fieldName('valid_to'),
    kind: p.text().default('official'),
    version: column.version(),
    changedAt: column.changedAt(),
  },
  checks: [column.startBeforeEnd('valid_from', 'valid_to')],
  uniques: [
    column.uniqueNullsEqual('organization_name_once', 'organization_name', [
      'organization_id',
      'text',
      'valid_from',
      'kind',
    ]),
  ],
});

export const OrganizationNameCitation = citationTableOf(OrganizationNameTable);
