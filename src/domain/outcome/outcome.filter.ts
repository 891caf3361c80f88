import { ID, InputType } from 'type-graphql';
import { AndField } from '../../platform/graph/and-field.ts';
import type { FacetsOf } from '../../platform/graph/facets.ts';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { mayBeWithin, PartialDateRange } from '../../platform/graph/ranges.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import { allOf, oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { TODAY } from '../../platform/read/today.ts';
import { editionsNamed, editionsOfSeriesNamed } from '../edition/origin.ts';
import { type OutcomeFacet, OutcomeKind, OutcomeStatus } from './outcome.ts';

/** True where a status is one after which nothing more is to be done; null where no status is recorded. */
const isClosed = (row: Sql): Sql => sql`${row}.status in ('DONE', 'DROPPED', 'SUPERSEDED')`;

/** True where the last day on which an outcome could be due is past; null where it has no date. */
const wasDue = (row: Sql): Sql => sql`${row}.due_on || '~' < ${TODAY}`;

const isParty = (table: string) => (organizations: string[], row: Sql) =>
  sql`${row}.id in (select l.outcome_id from ${raw(table)} l
    where ${oneOf(raw('l.organization_id'), keysFromIds('Organization', organizations))})`;

const partiesOf = (table: string) => ({
  key: () => raw('o.slug'),
  join: (row: Sql) =>
    sql`join ${raw(table)} l on l.outcome_id = ${row}.id join organization o on o.id = l.organization_id`,
  label: { text: raw('o.name'), translations: raw('o.name_translations') },
});

@InputType({ description: 'Which outcomes; all that is given must hold.' })
export class OutcomeFilter {
  @FilterField<string[]>(
    () => [OutcomeKind],
    'Of one of these kinds.',
    (kinds, row) => oneOf(sql`${row}.kind`, kinds),
  )
  kind?: string[] | null;

  @FilterField<string[]>(
    () => [OutcomeStatus],
    'That have come so far.',
    (statuses, row) => oneOf(sql`${row}.status`, statuses),
  )
  status?: string[] | null;

  @FilterField<boolean>(
    () => Boolean,
    'Of which a status is recorded; false: of which none is.',
    (isRecorded, row) => sql`(${row}.status is not null) = ${isRecorded}`,
  )
  hasStatus?: boolean | null;

  @FilterField<boolean>(
    () => Boolean,
    'Of which evidence is recorded of what became of them; false: of which none is.',
    (isRecorded, row) =>
      sql`${raw(isRecorded ? '' : 'not ')}exists (select from outcome_evidence v where v.outcome_id = ${row}.id)`,
  )
  hasEvidence?: boolean | null;

  @FilterField<PartialDateRange>(
    () => PartialDateRange,
    'To be done by then, as far as that is known; of those without a date none.',
    (range, row) => mayBeWithin(sql`${row}.due_on`, range),
  )
  due?: PartialDateRange | null;

  @FilterField<boolean>(
    () => Boolean,
    'Due before today, by UTC, and neither done nor dropped nor superseded. False: due later, or one of these. ' +
      'Without a date, or past it without a recorded status, an outcome is neither: whether it was done is not known.',
    (isOverdue, row) =>
      isOverdue
        ? allOf(wasDue(row), sql`not ${isClosed(row)}`)
        : sql`(${row}.due_on is not null and (not ${wasDue(row)} or ${isClosed(row)}))`,
  )
  overdue?: boolean | null;

  @FilterField<string[]>(
    () => [ID],
    'Of one of these editions, by id or slug.',
    (editions, row) => editionsNamed(editions)(sql`${row}.edition_id`),
  )
  edition?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'Of one of these series, by id or slug.',
    (series, row) => editionsOfSeriesNamed(series)(sql`${row}.edition_id`),
  )
  series?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'That one of these organizations put forward, by id or slug.',
    isParty('outcome_proposer'),
  )
  proposedBy?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'That one of these organizations answers for, by id or slug.',
    isParty('outcome_responsible'),
  )
  responsible?: string[] | null;

  @AndField(() => OutcomeFilter)
  and?: OutcomeFilter[] | null;
}

/** The ways to count outcomes in groups; one of several organizations is in the group of each. */
export const outcomeFacets: FacetsOf<typeof OutcomeFacet> = {
  OUTCOME_KIND: { key: (row) => sql`${row}.kind` },
  OUTCOME_STATUS: { key: (row) => sql`${row}.status` },
  EDITION: {
    key: () => raw('e.slug'),
    join: (row) => sql`join edition e on e.id = ${row}.edition_id`,
    label: { text: raw('e.name'), translations: raw('e.name_translations') },
  },
  SERIES: {
    key: () => raw('s.slug'),
    join: (row) => sql`join edition e on e.id = ${row}.edition_id join series s on s.id = e.series_id`,
    label: { text: raw('s.name'), translations: raw('s.name_translations') },
  },
  PROPOSED_BY: partiesOf('outcome_proposer'),
  RESPONSIBLE: partiesOf('outcome_responsible'),
};
