import { ArgsType, ID } from 'type-graphql';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import { editionsOfSeriesNamed, isFromAny } from '../edition/origin.ts';

/** A topic is known from what is about it. */
export const originsOfTopic = (row: Sql): Sql[] => [
  sql`select a.edition_id from activity_topic l join activity a on a.id = l.activity_id where l.topic_id = ${row}.id`,
];

@ArgsType()
export class TopicsArgs extends PageArgs {
  @FilterField<string[]>(
    () => [ID],
    'Only those of activities of one of these series, by id or slug.',
    (series, row) => isFromAny(originsOfTopic(row), editionsOfSeriesNamed(series)),
  )
  series?: string[] | null;
}
