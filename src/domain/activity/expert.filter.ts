import { ID, InputType } from 'type-graphql';
import { AndField } from '../../platform/graph/and-field.ts';
import { conditionOf, FilterField } from '../../platform/graph/filter-field.ts';
import { type Quantified, quantifiedCondition, type Related } from '../../platform/read/filter.ts';
import { allOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { ExpertsArgs } from '../expert/expert.resolver.ts';
import { ParticipationSome } from './activity.filter.ts';
import { ActivityKind } from './activity.ts';
import { ParticipationRole } from './participation.ts';
import { ofShown, open, ParticipationWhere } from './participation.where.ts';

/** What can be said of one participation of an expert, by argument. */
const conditions = new Map<string, (value: never, row: Sql) => Sql | undefined>();

const givenIn = (args: ExpertsArgs): string[] =>
  [...conditions.keys()].filter((name) => args[name as never] != null);

/** What the arguments say of one participation. */
export const saidOf = (args: ExpertsArgs, participation: Sql): Sql[] =>
  givenIn(args).flatMap((name) => conditions.get(name)!(args[name as never], participation) ?? []);

/** True for experts with one participation of which all that is given holds; the first argument given asks for it. */
function tookPart(asking: string, args: ExpertsArgs, expert: Sql): Sql | undefined {
  if (asking !== givenIn(args)[0]) return undefined;
  const how = allOf(...saidOf(args, raw('p')));
  return sql`exists (select from participation p where p.expert_id = ${expert}.id and ${how})`;
}

const add = <Value>(
  name: string,
  type: () => object,
  description: string,
  condition: (value: Value, row: Sql) => Sql | undefined,
) => {
  conditions.set(name, condition);
  FilterField<Value, ExpertsArgs>(type, description, (_, expert, args) => tookPart(name, args, expert))(
    ExpertsArgs.prototype,
    name,
  );
};

// What experts took part in is known here, so the conditions about it are added here. They speak of one
// participation: a moderator of one edition who spoke at another is not a moderator of that other.
add('role', () => [ParticipationRole], 'Who took one of these parts.', open.role);

add('organization', () => ID, 'Who appeared on behalf of this organization.', ofShown.organization);

add(
  'sector',
  () => [String],
  'Who appeared on behalf of an organization that was of one of these sectors, by slug.',
  ofShown.sector,
);

add('edition', () => [ID], 'Who took part in one of these editions, by id or slug.', open.edition);

add('series', () => [ID], 'Who took part in an edition of one of these series, by id or slug.', open.series);

add('topic', () => [ID], 'Who took part in an activity about one of these topics.', open.topic);

add(
  'activityKind',
  () => [ActivityKind],
  'Who took part in an activity of one of these kinds.',
  open.activityKind,
);

add(
  'keynote',
  () => Boolean,
  'Who gave a keynote: in that role, or in an activity of that kind in any role but that of who moderates, writes down or ' +
    'organizes. False: who took another part.',
  open.keynote,
);

add(
  'togetherWith',
  () => ID,
  'Who took part in an activity in which this other expert took part too, by id or slug.',
  open.togetherWith,
);

add(
  'togetherWithOrganization',
  () => ID,
  'Who took part in an activity in which somebody did on behalf of this organization, by id or slug.',
  open.togetherWithOrganization,
);

const ofExpert: Related<ParticipationWhere> = {
  table: 'participation',
  alias: 'p',
  link: (participation, expert) => sql`${participation}.expert_id = ${expert}.id`,
  condition: (where, row) => conditionOf(ParticipationWhere, where, row) ?? raw('true'),
};

@InputType({ description: 'Which experts; all that is given must hold.' })
export class ExpertFilter {
  @FilterField<Quantified<ParticipationWhere>>(
    () => ParticipationSome,
    'By what they took part in, and how.',
    (filter, row) => quantifiedCondition(ofExpert, filter, row),
  )
  participations?: ParticipationSome | null;

  @AndField(() => ExpertFilter)
  and?: ExpertFilter[] | null;
}

FilterField<ExpertFilter>(
  () => ExpertFilter,
  'Which of them, by all that they took part in: this may hold of another occasion than the other arguments.',
  (filter, row) => conditionOf(ExpertFilter, filter, row),
)(ExpertsArgs.prototype, 'filter');
