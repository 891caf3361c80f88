import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { OrganizationTable } from '../organization/organization.table.ts';
import { OutcomeTable, outcomeStatuses } from './outcome.table.ts';

/** What is known, on a date, of what became of an outcome. */
export const OutcomeEvidenceTable = defineEntity({
  name: 'OutcomeEvidence',
  tableName: 'outcome_evidence',
  properties: {
    id: column.key(),
    outcome: () => p.manyToOne(OutcomeTable),
    on: p.text().fieldName('observed_on').collation('C').check(column.isPartialDate('observed_on')),
    status: p.enum(outcomeStatuses),
    note: p.text().default(''),
    url: p.text().nullable(),
    reportedBy: () => p.manyToOne(OrganizationTable).nullable(),
    verifiedBy: () => p.manyToOne(OrganizationTable).nullable(),
    version: column.version(),
    changedAt: column.changedAt(),
  },
  uniques: [
    column.uniqueNullsEqual('outcome_evidence_once', 'outcome_evidence', [
      'outcome_id',
      'observed_on',
      'status',
      'note',
      'reported_by_id',
    ]),
  ],
});
