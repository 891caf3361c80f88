import { ID } from 'type-graphql';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import { allOf, type Sql, sql } from '../../platform/read/sql.ts';
import { editionsNamed, editionsOfSeriesNamed } from '../edition/origin.ts';
import { ExpertsArgs } from '../expert/expert.resolver.ts';
import { ParticipationRole } from './participation.ts';

/** What can be said of one participation of an expert, by argument. */
const conditions = new Map<string, (value: never) => Sql>();

/** True for experts with one participation of which all that is given holds; the first argument given asks for it. */
function tookPart(asking: string, args: ExpertsArgs, expert: Sql): Sql | undefined {
  const given = [...conditions.keys()].filter((name) => args[name as never] != null);
  if (asking !== given[0]) return undefined;
  const how = allOf(...given.map((name) => conditions.get(name)!(args[name as never])));
  return sql`exists (select from participation p where p.expert_id = ${expert}.id and ${how})`;
}

const add = <Value>(
  name: string,
  type: () => object,
  description: string,
  condition: (value: Value) => Sql,
) => {
  conditions.set(name, condition);
  FilterField<Value, ExpertsArgs>(type, description, (_, expert, args) => tookPart(name, args, expert))(
    ExpertsArgs.prototype,
    name,
  );
};

// What experts took part in is known here, so the conditions about it are added here. They speak of one
// participation: a moderator of one edition who spoke at another is not a moderator of that other.
add<string[]>(
  'role',
  () => [ParticipationRole],
  'Who took one of these parts.',
  (roles) => sql`p.role = any(${roles})`,
);

add<string>(
  'organization',
  () => ID,
  'Who appeared on behalf of this organization.',
  (organization) => sql`p.organization_id = any(${keysFromIds('Organization', [organization])})`,
);

add<string[]>(
  'edition',
  () => [ID],
  'Who took part in one of these editions, by id or slug.',
  (editions) => sql`p.edition_id in (${editionsNamed(editions)})`,
);

add<string[]>(
  'series',
  () => [ID],
  'Who took part in an edition of one of these series, by id or slug.',
  (series) => sql`p.edition_id in (${editionsOfSeriesNamed(series)})`,
);

add<string[]>(
  'topic',
  () => [ID],
  'Who took part in an activity about one of these topics.',
  (topics) => sql`exists (select from activity_topic l where l.activity_id = p.activity_id
    and l.topic_id = any(${keysFromIds('Topic', topics)}))`,
);
