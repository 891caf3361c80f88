import { ID, InputType } from 'type-graphql';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { keyFromId, keysFromIds } from '../../platform/node-id.ts';
import { refersTo } from '../../platform/read/filter.ts';
import { allOf, oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { editionsNamed, editionsOfSeriesNamed } from '../edition/origin.ts';
import { isVisibleByKey } from '../expert/expert.policy.ts';
import { Scope } from '../organization/scope.ts';
import { ActivityKind } from './activity.ts';
import { ParticipationRole } from './participation.ts';

/** What filters demand of a participation. */
type Demand = (value: never, row: Sql) => Sql | undefined;

const isOfVisible = (row: Sql) => isVisibleByKey(sql`${row}.expert_id`);

/** True of a participation in an activity with another that is so, of someone who is shown. */
const inActivityWith = (isSo: Sql, row: Sql): Sql =>
  // Read once as a list, and "is true", so that PostgreSQL goes by its indexes and reads no large table first.
  sql`${row}.activity_id = any(array(select other.activity_id from participation other
    where ${isSo} and ${isOfVisible(raw('other'))} is true))`;

/** The parts that somebody takes in a keynote without giving it. */
const NOT_GIVING = ['MODERATOR', 'RAPPORTEUR', 'ORGANIZER'];

/** True of a part by which a keynote is given, whether the role says so or the kind of the activity. */
const givesKeynote = (row: Sql): Sql =>
  sql`(${row}.role = 'KEYNOTE' or ${row}.role <> all(${NOT_GIVING}::text[])
    and exists (select from activity a where a.id = ${row}.activity_id and a.kind = 'KEYNOTE'))`;

/** What can be said of a participation whoever takes part. */
export const open = {
  role: (roles: string[], row: Sql) => oneOf(sql`${row}.role`, roles),
  edition: (editions: string[], row: Sql) => editionsNamed(editions)(sql`${row}.edition_id`),
  series: (series: string[], row: Sql) => editionsOfSeriesNamed(series)(sql`${row}.edition_id`),
  topic: (
    topics: string[],
    row: Sql,
  ) => sql`exists (select from activity_topic l where l.activity_id = ${row}.activity_id
    and ${oneOf(raw('l.topic_id'), keysFromIds('Topic', topics))})`,
  activityKind: (kinds: string[], row: Sql) =>
    sql`exists (select from activity a where a.id = ${row}.activity_id and ${oneOf(raw('a.kind'), kinds)})`,
  keynote: (isKeynote: boolean, row: Sql) => sql`${givesKeynote(row)} = ${isKeynote}`,
  togetherWith: (expert: string, row: Sql) =>
    allOf(
      inActivityWith(sql`other.expert_id = ${keyFromId('Expert', expert)}`, row),
      sql`${row}.expert_id <> ${keyFromId('Expert', expert)}`,
    ),
  togetherWithOrganization: (organization: string, row: Sql) =>
    inActivityWith(sql`other.organization_id = ${keyFromId('Organization', organization)}`, row),
} satisfies Record<string, Demand>;

/** What can be said of the participation of someone who is shown. */
export const ofShown = {
  organization: (organization: string, row: Sql) =>
    sql`${row}.organization_id = ${keyFromId('Organization', organization)}`,
  sector: (slugs: string[], row: Sql) => refersTo(sql`${row}.sector_at_time_id`, 'sector', slugs),
  scope: (scopes: string[], row: Sql) => oneOf(sql`${row}.scope_at_time`, scopes),
  expert: (experts: string[], row: Sql) => oneOf(sql`${row}.expert_id`, keysFromIds('Expert', experts)),
} satisfies Record<string, Demand>;

// Who is withheld, and for whom they appeared, is not shown, so they are not found by it either.
const unlessWithheld =
  <Value>(demand: (value: Value, row: Sql) => Sql | undefined) =>
  (value: Value, row: Sql) =>
    allOf(demand(value, row), isOfVisible(row));

/** The fields of filters of participations, by name: those that several filters have in common. */
export const where = {
  role: FilterField(() => [ParticipationRole], 'Only in one of these roles.', open.role),
  organization: FilterField(
    () => ID,
    'Only on behalf of this organization.',
    unlessWithheld(ofShown.organization),
  ),
  sector: FilterField(
    () => [String],
    'Only on behalf of an organization that was of one of these sectors, by slug.',
    unlessWithheld(ofShown.sector),
  ),
};

@InputType({ description: 'Which participations; all that is given must hold of one and the same.' })
export class ParticipationWhere {
  @where.role
  role?: string[] | null;

  @where.organization
  organization?: string | null;

  @where.sector
  sector?: string[] | null;

  @FilterField(
    () => [Scope],
    'Only on behalf of an organization that had one of these remits.',
    unlessWithheld(ofShown.scope),
  )
  scope?: string[] | null;

  @FilterField(() => [ID], 'Only in one of these editions, by id or slug.', open.edition)
  edition?: string[] | null;

  @FilterField(() => [ID], 'Only in an edition of one of these series, by id or slug.', open.series)
  series?: string[] | null;

  @FilterField(() => [ActivityKind], 'Only in an activity of one of these kinds.', open.activityKind)
  activityKind?: string[] | null;

  @FilterField(
    () => Boolean,
    'Only what gives a keynote: by its role, or in an activity of that kind in any role but that of who moderates, writes down ' +
      'or organizes. False: all else.',
    open.keynote,
  )
  keynote?: boolean | null;

  @FilterField(() => [ID], 'Only in an activity about one of these topics, by id or slug.', open.topic)
  topic?: string[] | null;

  @FilterField(() => [ID], 'Only of one of these experts, by id or slug.', unlessWithheld(ofShown.expert))
  expert?: string[] | null;

  @FilterField(
    () => ID,
    'Only in an activity in which this other expert took part too, by id or slug.',
    open.togetherWith,
  )
  togetherWith?: string | null;

  @FilterField(
    () => ID,
    'Only in an activity in which somebody took part on behalf of this organization, by id or slug.',
    open.togetherWithOrganization,
  )
  togetherWithOrganization?: string | null;
}
