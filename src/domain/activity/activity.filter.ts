import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { AndField } from '../../platform/graph/and-field.ts';
import { conditionOf, FilterField } from '../../platform/graph/filter-field.ts';
import { PartialDateRange } from '../../platform/graph/ranges.ts';
import { Locale, PartialDate } from '../../platform/graph/scalars.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import { withStateCodes } from '../../platform/package/cells/state-code.ts';
import { type Quantified, quantifiedCondition, type Related } from '../../platform/read/filter.ts';
import { oneOf, raw, sql } from '../../platform/read/sql.ts';
import { isNamed } from '../../platform/search/is-named.ts';
import { stateOfVenue } from '../edition/edition.filter.ts';
import { editionsNamed, editionsOfSeriesNamed } from '../edition/origin.ts';
import { ActivityKind } from './activity.ts';
import { startsOnOneOf, startsWithin } from './activity-day.ts';
import { ParticipationWhere } from './participation.where.ts';

@InputType({ description: 'By those who take part: at least one is so, none is, every one is.' })
export class ParticipationSome {
  @Field(() => ParticipationWhere, { nullable: true, description: 'At least one participation is so.' })
  some?: ParticipationWhere | null;

  @Field(() => ParticipationWhere, { nullable: true, description: 'No participation is so.' })
  none?: ParticipationWhere | null;

  @Field(() => ParticipationWhere, {
    nullable: true,
    description:
      'Every participation is so, and one of which it is not known is not; also where there is none at all.',
  })
  every?: ParticipationWhere | null;
}

const participants: Related<ParticipationWhere> = {
  table: 'participation',
  alias: 'p',
  link: (participation, activity) => sql`${participation}.activity_id = ${activity}.id`,
  condition: (where, row) => conditionOf(ParticipationWhere, where, row) ?? raw('true'),
};

const KEYNOTES = raw(`select a.id from activity a where a.kind = 'KEYNOTE'
  union select p.activity_id from participation p where p.role = 'KEYNOTE' and p.activity_id is not null`);

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
    'At one of these venues.',
    (venues, row) => oneOf(sql`${row}.venue_id`, keysFromIds('EditionVenue', venues)),
  )
  venue?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'About at least one of these topics.',
    (topics, row) => sql`exists (select from activity_topic l where l.activity_id = ${row}.id
      and ${oneOf(raw('l.topic_id'), keysFromIds('Topic', topics))})`,
  )
  topic?: string[] | null;

  @FilterField<boolean>(
    () => Boolean,
    'Keynotes, whether the programme calls the activity so or the part that somebody takes in it; false: all others.',
    (isKeynote, row) => sql`${row}.id ${raw(isKeynote ? 'in' : 'not in')} (${KEYNOTES})`,
  )
  keynote?: boolean | null;

  @FilterField<string[]>(
    () => [Locale],
    'Held in one of these languages, as it is recorded: "es" does not find "es-MX".',
    (languages, row) => oneOf(sql`${row}.language`, languages),
  )
  language?: string[] | null;

  @FilterField<string[]>(
    () => [String],
    'At a venue in one of these states, by ISO 3166-2 code or by a name that one state alone has, or as it was given where it has no code.',
    (states, row) =>
      sql`${row}.venue_id in (select v.id from venue v where ${oneOf(stateOfVenue, withStateCodes(states))})`,
  )
  state?: string[] | null;

  @FilterField<string[]>(
    () => [PartialDate],
    'Starting on one of these days, or in one of these months or years, by the clocks of the venue.',
    startsOnOneOf,
  )
  day?: string[] | null;

  @FilterField<PartialDateRange>(
    () => PartialDateRange,
    'Starting on these days, by the clocks of the venue, or by UTC where its time zone is not known.',
    startsWithin,
  )
  days?: PartialDateRange | null;

  @FilterField<Date>(
    () => GraphQLDateTime,
    'Changed at this time or later.',
    (time, row) => sql`${row}.updated_at >= ${time}`,
  )
  updatedSince?: Date | null;

  @FilterField<string>(
    () => String,
    'Found by these words of its title, as `search` finds it.',
    (text, row) => isNamed('Activity', row, text),
  )
  text?: string | null;

  @FilterField<Quantified<ParticipationWhere>>(
    () => ParticipationSome,
    'By those who take part.',
    (filter, row) => quantifiedCondition(participants, filter, row),
  )
  participants?: ParticipationSome | null;
  @AndField(() => ActivityFilter)
  and?: ActivityFilter[] | null;
}
