import { ArgsType, Field, ID } from 'type-graphql';
import { conditionOf, FilterField } from '../../platform/graph/filter-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import { keyFromId } from '../../platform/node-id.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { List } from '../../platform/read/list.ts';
import type { Order } from '../../platform/read/order.ts';
import { byChange, byInsertion, byName } from '../../platform/read/orders.ts';
import { allOf, join, oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { dateOfEdition } from '../edition/edition-date.ts';
import { editionsNamed, editionsOfSeriesNamed } from '../edition/origin.ts';
import { isOf, type Lineage, LineageField } from '../organization/lineage.ts';
import { OutcomeFilter, outcomeFacets } from './outcome.filter.ts';
import { OutcomeKind, OutcomeStatus } from './outcome.ts';

const byDueDate: Order = {
  name: 'due',
  keys: [{ by: (row) => sql`coalesce(${row}.due_on, '~')`, type: 'text' }],
};

const byLatestDue: Order = {
  name: 'latest due',
  keys: [{ by: (row) => sql`coalesce(${row}.due_on, '')`, type: 'text', descending: true }],
};

const outcomeOrders = new Orders('OutcomeOrder', {
  RECORDED: { order: byInsertion, means: 'As they were recorded.' },
  DUE: { order: byDueDate, means: 'The first due first; what has no date comes last.' },
  LATEST_DUE: { order: byLatestDue, means: 'The last due first; what has no date comes last.' },
  LATEST_CHANGE: { order: byChange, means: 'The last changed first.' },
});

type OutcomeOrder = Parameters<typeof outcomeOrders.named>[0];

const ofKind = (kinds: string[], row: Sql) => oneOf(sql`${row}.kind`, kinds);
const inStatus = (statuses: string[], row: Sql) => oneOf(sql`${row}.status`, statuses);
const withStatus = (isRecorded: boolean, row: Sql) => sql`(${row}.status is not null) = ${isRecorded}`;

@ArgsType()
class OutcomesInOrder extends PageArgs {
  @outcomeOrders.field()
  orderBy?: OutcomeOrder;

  @Field(() => OutcomeFilter, { nullable: true, description: 'Which of them; all without it.' })
  filter?: OutcomeFilter | null;
}

@ArgsType()
export class OutcomesByKind extends OutcomesInOrder {
  @FilterField(() => [OutcomeKind], 'Only of these kinds.', ofKind)
  kind?: string[] | null;
}

@ArgsType()
export class OutcomesByStatus extends OutcomesInOrder {
  @FilterField(() => [OutcomeStatus], 'Only those that have come so far.', inStatus)
  status?: string[] | null;

  @FilterField(
    () => Boolean,
    'Only those of which a status is recorded; false: only those of which none is.',
    withStatus,
  )
  hasStatus?: boolean | null;
}

@ArgsType()
export class OutcomesInLineage extends OutcomesByStatus {
  @LineageField()
  lineage?: keyof typeof Lineage | null;
}

@ArgsType()
export class OutcomesArgs extends OutcomesInOrder {
  @FilterField(() => [OutcomeKind], 'Only of these kinds.', ofKind)
  kind?: string[] | null;

  @FilterField(() => [OutcomeStatus], 'Only those that have come so far.', inStatus)
  status?: string[] | null;

  @FilterField(
    () => Boolean,
    'Only those of which a status is recorded; false: only those of which none is.',
    withStatus,
  )
  hasStatus?: boolean | null;

  @FilterField<string[]>(
    () => [ID],
    'Only those of one of these editions, by id or slug.',
    (editions, row) => editionsNamed(editions)(sql`${row}.edition_id`),
  )
  edition?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'Only those of one of these series, by id or slug.',
    (series, row) => editionsOfSeriesNamed(series)(sql`${row}.edition_id`),
  )
  series?: string[] | null;

  @FilterField<string>(
    () => ID,
    'Only those that this organization answers for.',
    (organization, row) => sql`exists (select from outcome_responsible l where l.outcome_id = ${row}.id
      and l.organization_id = ${keyFromId('Organization', organization)})`,
  )
  responsible?: string | null;
}

/** Outcomes of a parent in pages, narrowed by the arguments that are not about pages. */
export const outcomes = <Args extends OutcomesInOrder>(
  kind: new () => Args,
  args: Args,
  link: List['link'],
): PagedList => ({
  type: 'Outcome',
  order: outcomeOrders.named(args.orderBy),
  facets: outcomeFacets,
  link,
  where: (row) => allOf(conditionOf(kind, args, row), conditionOf(OutcomeFilter, args.filter, row)),
});

const through = (type: string, table: string, column: string, parent: string): List => ({
  type,
  through: raw(`join ${table} l on l.${column} = t.id`),
  link: (_, key) => sql`l.${raw(parent)} = ${key}`,
  order: { name: 'given', keys: [{ by: () => raw('l.position'), type: 'integer' }] },
});

export const proposersOfOutcome = through(
  'Organization',
  'outcome_proposer',
  'organization_id',
  'outcome_id',
);
export const responsibleForOutcome = through(
  'Organization',
  'outcome_responsible',
  'organization_id',
  'outcome_id',
);
export const outcomesContinued = through('Outcome', 'outcome_continuation', 'continues_id', 'outcome_id');
export const outcomesContinuing = through('Outcome', 'outcome_continuation', 'outcome_id', 'continues_id');
export const outcomesOfAgendaItem = through('Outcome', 'agenda_item_outcome', 'outcome_id', 'agenda_item_id');

export const evidenceOfOutcome: List = {
  type: 'OutcomeEvidence',
  link: (row, outcome) => sql`${row}.outcome_id = ${outcome}`,
  order: { name: 'date', keys: [{ by: (row) => sql`${row}.observed_on`, type: 'text' }] },
};

/** The organizations that may verify a report that an outcome is done, while that is the last word on it. */
export const awaitedByEvidence: List = {
  type: 'Organization',
  link: (row, evidence) => sql`${row}.id in (
    select party.organization_id from outcome_evidence e
    join (select * from outcome_proposer union all select * from outcome_responsible) party on party.outcome_id = e.outcome_id
    where e.id = ${evidence} and e.status = 'DONE' and e.verified_by_id is null
      and party.organization_id is distinct from e.reported_by_id and not exists (
        select from outcome_evidence l where l.outcome_id = e.outcome_id and (l.observed_on, l.id) > (e.observed_on, e.id)
          and (l.status <> 'DONE' or l.verified_by_id is distinct from l.reported_by_id and l.verified_by_id is not null)))`,
  order: byName,
};

export const outcomesOfActivity: List = {
  type: 'Outcome',
  link: (row, activity) => sql`${row}.activity_id = ${activity}`,
  order: byInsertion,
};

/** The tables of those who proposed outcomes, and of those who answer for them. */
type PartyTable = 'outcome_proposer' | 'outcome_responsible';

/** True where an organization, or by its lineage one that it follows, is in one of the tables for an outcome. */
export const concerning =
  ({ lineage }: OutcomesInLineage, ...tables: PartyTable[]): List['link'] =>
  (row, organization) => {
    const on = dateOfEdition(raw('(select u.edition_id from outcome u where u.id = l.outcome_id)'));
    const party = isOf({ doer: raw('l.organization_id'), on }, organization, lineage);
    const found = tables.map((table) => sql`select l.outcome_id from ${raw(table)} l where ${party}`);
    return sql`${row}.id in (${join(found, ' union ')})`;
  };
