import { ID } from 'type-graphql';
import { ExpertsArgs } from '../expert/expert.resolver.ts';
import { Where } from '../platform/graph/where.ts';
import { keysOf } from '../platform/node-id.ts';
import { raw, type Sql, sql } from '../platform/read/sql.ts';
import { ParticipationRole } from './participation.ts';

const tookPart = (expert: Sql, how: Sql, join = raw('')): Sql =>
  sql`exists (select from participation p ${join} where p.expert_id = ${expert}.id and ${how})`;

const add = <Value>(
  name: string,
  type: () => object,
  description: string,
  how: (value: Value) => Sql,
  join?: Sql,
) =>
  Where<Value>(type, description, (value, expert) => tookPart(expert, how(value), join))(
    ExpertsArgs.prototype,
    name,
  );

// What experts took part in is known here, so the conditions about it are added here.
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
  (organization) => sql`p.organization_id = any(${keysOf('Organization', [organization])})`,
);

add<string[]>(
  'edition',
  () => [ID],
  'Who took part in one of these editions.',
  (editions) => sql`p.edition_id = any(${keysOf('Edition', editions)})`,
);

add<string[]>(
  'topic',
  () => [ID],
  'Who took part in an activity about one of these topics.',
  (topics) => sql`l.topic_id = any(${keysOf('Topic', topics)})`,
  raw('join activity_topic l on l.activity_id = p.activity_id'),
);
