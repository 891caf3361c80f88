import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { conditionOf, FilterField } from '../../platform/graph/filter-field.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import type { Facets } from '../../platform/read/facet.ts';
import { type Quantified, quantifiedCondition, type Related } from '../../platform/read/filter.ts';
import { isSimilarTo } from '../../platform/read/similarity.ts';
import { oneOf, raw, sql } from '../../platform/read/sql.ts';
import { editionsNamed, editionsOfSeriesNamed, isFromAny, ofItsEdition } from '../edition/origin.ts';
import { ActivityKind } from './activity.ts';
import { ParticipationWhere } from './participation.filter.ts';

@InputType({ description: 'By those who take part: at least one is so, none is, every one is.' })
export class ParticipationSome {
  @Field(() => ParticipationWhere, { nullable: true, description: 'At least one participation is so.' })
  some?: ParticipationWhere | null;

  @Field(() => ParticipationWhere, { nullable: true, description: 'No participation is so.' })
  none?: ParticipationWhere | null;

  @Field(() => ParticipationWhere, {
    nullable: true,
    description: 'Every participation is so; also where there is none.',
  })
  all?: ParticipationWhere | null;
}

const participants: Related<ParticipationWhere> = {
  table: 'participation',
  alias: 'p',
  link: (participation, activity) => sql`${participation}.activity_id = ${activity}.id`,
  condition: (where, row) => conditionOf(ParticipationWhere, where, row) ?? raw('true'),
};

@InputType({ description: 'Which activities; all that is given must hold.' })
export class ActivityFilter {
  @FilterField<string[]>(
    () => [ActivityKind],
    'Of one of these kinds.',
    (kinds, row) => oneOf(sql`${row}.kind`, kinds),
  )
  kind?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'Of one of these editions, by id or slug.',
    (editions, row) => isFromAny(ofItsEdition(row), editionsNamed(editions)),
  )
  edition?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'Of one of these series, by id or slug.',
    (series, row) => isFromAny(ofItsEdition(row), editionsOfSeriesNamed(series)),
  )
  series?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'At one of these venues.',
    (venues, row) => oneOf(sql`${row}.venue_id`, keysFromIds('EditionVenue', venues)),
  )
  venue?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'About at least one of these topics.',
    (topics, row) => sql`exists (select from activity_topic l where l.activity_id = ${row}.id
      and l.topic_id = any(${keysFromIds('Topic', topics)}))`,
  )
  topic?: string[] | null;

  @FilterField<Date>(
    () => GraphQLDateTime,
    'Changed at this time or later.',
    (time, row) => sql`${row}.updated_at >= ${time}`,
  )
  updatedSince?: Date | null;

  @FilterField<string>(
    () => String,
    'With this in the title; case, accents and slips do not matter.',
    (text, row) => isSimilarTo(sql`${row}.sort_name`, text),
  )
  text?: string | null;

  @FilterField<Quantified<ParticipationWhere>>(
    () => ParticipationSome,
    'By those who take part.',
    (filter, row) => quantifiedCondition(participants, filter, row),
  )
  participants?: ParticipationSome | null;
}

/** The ways to count activities in groups. */
export const activityFacets: Facets = {
  ACTIVITY_KIND: { key: (row) => sql`${row}.kind` },
  EDITION: {
    key: () => raw('e.slug'),
    join: (row) => sql`join edition e on e.id = ${row}.edition_id`,
    label: { text: raw('e.name'), translations: raw('e.name_translations') },
  },
  STATE: {
    key: () => raw('coalesce(v.state_code, v.state)'),
    join: (row) => sql`left join venue v on v.id = ${row}.venue_id`,
    label: { text: raw('v.state'), translations: raw('null') },
  },
};
