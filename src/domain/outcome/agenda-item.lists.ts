import { ArgsType, Field, ID } from 'type-graphql';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { List } from '../../platform/read/list.ts';
import type { Order } from '../../platform/read/order.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import { editionsOfSeriesNamed, isFromAny } from '../edition/origin.ts';

/** By slug. */
export const bySlugOrder: Order = {
  name: 'slug',
  keys: [{ by: (row) => sql`${row}.slug collate "C"`, type: 'text' }],
};

/** An agenda item is known from the editions of the outcomes that feed it. */
export const originsOfAgendaItem = (row: Sql): Sql[] => [
  sql`select o.edition_id from agenda_item_outcome l join outcome o on o.id = l.outcome_id
    where l.agenda_item_id = ${row}.id`,
];

@ArgsType()
export class AgendaItemsArgs extends PageArgs {
  @FilterField<string[]>(
    () => [ID],
    'Only those that outcomes of one of these series feed, by id or slug.',
    (series, row) => isFromAny(originsOfAgendaItem(row), editionsOfSeriesNamed(series)),
  )
  series?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those of synthetic series; without it, and without such a series, those of real ones.',
  })
  synthetic?: boolean | null;
}

export const agendaItemsOfOutcome: List = {
  type: 'AgendaItem',
  link: (row, outcome) =>
    sql`${row}.id in (select l.agenda_item_id from agenda_item_outcome l where l.outcome_id = ${outcome})`,
  order: bySlugOrder,
};

/** What is known of what became of the outcomes that feed an agenda item, the latest first. */
export const evidenceOfAgendaItem: PagedList = {
  type: 'OutcomeEvidence',
  link: (row, item) =>
    sql`${row}.outcome_id in (select l.outcome_id from agenda_item_outcome l where l.agenda_item_id = ${item})`,
  order: { name: 'latest', keys: [{ by: (row) => sql`${row}.observed_on`, type: 'text', descending: true }] },
};
