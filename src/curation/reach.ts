import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../platform/access/actor.ts';
import type { Act, Action } from '../platform/acts/act.ts';
import { PRIVATE } from '../platform/changes/change.table.ts';
import { Refusal } from '../platform/errors.ts';
import { can } from './rules.ts';

/** A row that an act changed. */
interface ChangedRow {
  type: string;
  isMade: boolean;
  /** Whether it is of what the actor answers for. */
  isOwn: boolean;
  /** The properties that were set. */
  fields: string[];
}

/** Whether an actor answers for all of the network, where a rule says OWN. */
const ownsAll = ({ role, editions, series }: Actor): boolean =>
  role === 'STEWARD' || (role === 'CURATOR' && editions.length === 0 && series.length === 0);

/**
 * Refuses an act by what it changed, as its batch in the log has it: each row is to be of what the actor answers for, unless
 * the rules let it be changed anywhere. What hangs on a row (a citation, a name) is judged by the type that it hangs on.
 */
export async function checkReach(em: EntityManager, actor: Actor, act: Act, batch: number): Promise<void> {
  if (ownsAll(actor)) return;
  for (const row of await changedRows(em, actor, batch))
    if (!isAllowed(actor, row)) throw forbidden(act, row.type);
}

function isAllowed(actor: Actor, { type, isMade, isOwn, fields }: ChangedRow): boolean {
  const action: Action = isMade ? 'RECORD' : 'EDIT';
  const reaches = fields.map((field) => can(actor, action, nodeTypeOf(type), field));
  if (reaches.every((reach) => reach === 'ALL')) return true;
  const moves = !isMade && fields.some((field) => MOVING.has(field));
  return isOwn && !moves && reaches.every((reach) => reach !== undefined);
}

/**
 * The properties that say what a row belongs to. Whoever answers for a part of the network records what is of it, and moves
 * nothing there from elsewhere.
 */
const MOVING = new Set([
  'edition',
  'series',
  'organization',
  'onBehalfOf',
  'expert',
  'outcome',
  'parent',
  'from',
  'to',
  'owner',
]);

/** The node that rows of a table hang on: `Activity` for `ActivityTopic` and `ActivityCitation`. */
const nodeTypeOf = (type: string): string => type.replace(/(Citation|Identifier|Topic)$/, '') || type;

/** What a batch changed, row by row. */
async function changedRows(em: EntityManager, actor: Actor, batch: number): Promise<ChangedRow[]> {
  const wholes = await wholesOf(em, actor);
  const own = wholes.map(() => `select * from changes_within(?, ?, (select min(id) - 1 from mine))`);
  return em.execute<ChangedRow[]>(
    `with mine as (select id, entity_type, entity_key, kind, coalesce(after, before) as said from ${PRIVATE}.change where batch_id = ?),
       own(position) as (${[...own, 'select 0 where false'].join(' union all ')})
     select entity_type as type, bool_or(kind = 'CREATED') as "isMade", bool_and(id in (select position from own)) as "isOwn",
       array(select distinct jsonb_object_keys(said) from mine same
         where (same.entity_type, same.entity_key) = (mine.entity_type, mine.entity_key)) as fields
     from mine group by entity_type, entity_key`,
    [batch, ...wholes.flat()],
  );
}

/** What an actor answers for, as types and keys. */
async function wholesOf(em: EntityManager, actor: Actor): Promise<[string, number][]> {
  if (actor.organization !== null) return [['Organization', actor.organization]];
  const inSeries = await em.execute<{ id: number }[]>('select id from edition where series_id = any(?)', [
    `{${actor.series.join()}}`,
  ]);
  return [...new Set([...actor.editions, ...inSeries.map(({ id }) => id)])].map((id) => ['Edition', id]);
}

/** The refusal of an act that an actor may not do. */
export const forbidden = (act: Pick<Act, 'name'>, type: string): Refusal =>
  new Refusal({
    code: 'FORBIDDEN',
    messageKey: 'act.forbidden',
    message: `"${act.name}" would change ${type} beyond what your token is for. Nothing was done. Ask a curator, or send a correction.`,
  });
