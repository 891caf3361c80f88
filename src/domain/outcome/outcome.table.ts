import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { ActivityTable } from '../activity/activity.table.ts';
import { EditionTable } from '../edition/edition.table.ts';
import { OrganizationTable } from '../organization/organization.table.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';

export const outcomeKinds = ['CONCLUSION', 'RECOMMENDATION', 'AGREEMENT'] as const;

export const outcomeStatuses = [
  'PROPOSED',
  'ADOPTED',
  'IN_PROGRESS',
  'DONE',
  'STALLED',
  'DROPPED',
  'SUPERSEDED',
] as const;

/** What came out of an edition: a conclusion, a recommendation, or an agreement that someone answers for. */
export const OutcomeTable = defineEntity({
  name: 'Outcome',
  tableName: 'outcome',
  properties: {
    id: column.key(),
    slug: column.slug(),
    kind: p.enum(outcomeKinds),
    text: p.text(),
    textTranslations: column.translations(),
    sortName: column.sortName('text'),
    edition: () => p.manyToOne(EditionTable),
    from: () => p.manyToOne(ActivityTable).joinColumn('activity_id').nullable(),
    status: p.enum(outcomeStatuses).nullable(),
    dueOn: column.partialDate('due_on'),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  indexes: [
    { name: 'outcome_by_edition', properties: ['edition', 'id'] },
    { name: 'outcome_by_activity', properties: ['from', 'id'] },
    { name: 'outcome_by_status', properties: ['status', 'id'] },
    { name: 'outcome_by_change', properties: ['updatedAt', 'id'] },
    {
      name: 'outcome_by_due_date',
      expression: `create index "outcome_by_due_date" on "outcome" ((coalesce(due_on, '~')), id)`,
    },
    {
      name: 'outcome_by_latest_due_date',
      expression: `create index "outcome_by_latest_due_date" on "outcome" ((coalesce(due_on, '')), id)`,
    },
    {
      name: 'outcome_by_last_day',
      expression: `create index "outcome_by_last_day" on "outcome" ((due_on || '~'), id)`,
    },
  ],
});

const party = <Name extends string>(name: Name, tableName: string) =>
  defineEntity({
    name,
    tableName,
    properties: {
      outcome: () => p.manyToOne(OutcomeTable).primary(),
      organization: () => p.manyToOne(OrganizationTable).primary(),
      order: p.integer().fieldName('position').default(0),
    },
    indexes: [{ name: `${tableName}_by_organization`, properties: ['organization', 'outcome'] }],
  });

/** Who put an outcome forward. */
export const OutcomeProposerTable = party('OutcomeProposer', 'outcome_proposer');

/** Who answers for an outcome. */
export const OutcomeResponsibleTable = party('OutcomeResponsible', 'outcome_responsible');

/** Which earlier outcomes an outcome takes further. */
export const OutcomeContinuationTable = defineEntity({
  name: 'OutcomeContinuation',
  tableName: 'outcome_continuation',
  properties: {
    outcome: () => p.manyToOne(OutcomeTable).primary(),
    continues: () => p.manyToOne(OutcomeTable).primary(),
    order: p.integer().fieldName('position').default(0),
  },
  checks: [{ name: 'outcome_not_its_own_sequel', expression: 'outcome_id <> continues_id' }],
  indexes: [{ name: 'outcome_continuation_by_earlier', properties: ['continues', 'outcome'] }],
});

export const OutcomeCitation = citationTableOf(OutcomeTable);
export const OutcomeIdentifier = identifierTableOf(OutcomeTable);
