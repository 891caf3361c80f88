import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../platform/access/actor.ts';
import type { Act, Action } from '../platform/acts/act.ts';
import { PRIVATE } from '../platform/changes/change.table.ts';
import { Refusal } from '../platform/errors.ts';
import type { Catalog } from '../platform/read/catalog.ts';
import { editionsReached } from './editions-reached.ts';
import { judgedTypes } from './judged-types.ts';
import { can, ownsAll } from './rules.ts';

/** A row that an act changed. */
interface ChangedRow {
  /** The type by which it is judged. */
  type: string;
  /** Whether it was made, and, where it hangs on another row, that too. */
  isMade: boolean;
  /** Whether it is of what the actor answers for. */
  isOwn: boolean;
  /** Whether it belongs to something else than before: whoever answers for a part of the network moves nothing there. */
  isMoved: boolean;
  /** The properties that were set. */
  fields: string[];
}

/**
 * Refuses an act by what it changed, as its batch in the log has it: each row is to be of what the actor answers for, unless
 * the rules let it be changed anywhere. What hangs on a row (a citation, a name) is judged by the type that it hangs on.
 */
export async function checkReach(
  em: EntityManager,
  catalog: Catalog,
  { actor, act, batch }: { actor: Actor; act: Act; batch: number },
): Promise<void> {
  if (ownsAll(actor)) return;
  for (const row of await changedRows(em, catalog, actor, batch))
    if (!isAllowed(actor, row)) throw forbidden(act, row.type);
}

function isAllowed(actor: Actor, { type, isMade, isOwn, isMoved, fields }: ChangedRow): boolean {
  const action: Action = isMade ? 'RECORD' : 'EDIT';
  const reaches = fields.map((field) => can(actor, action, type, field));
  if (reaches.every((reach) => reach === 'ALL')) return true;
  return isOwn && !isMoved && reaches.every((reach) => reach !== undefined);
}

/** What a batch changed, row by row. */
async function changedRows(
  em: EntityManager,
  catalog: Catalog,
  actor: Actor,
  batch: number,
): Promise<ChangedRow[]> {
  const wholes = await wholesOf(em, actor);
  const own = wholes.map(() => `select * from changes_within(?, ?, (select min(id) - 1 from mine))`);
  return em.execute<ChangedRow[]>(
    `with mine as (select id, entity_type, entity_key, kind, coalesce(after, before) as said from ${PRIVATE}.change where batch_id = ?),
       own(position) as (${[...own, 'select 0 where false'].join(' union all ')}),
       judged(entity, type, owner, by, moving) as (values ${judgedTypes(em, catalog)})
     select coalesce(max(judged.type), mine.entity_type) as type, bool_and(mine.id in (select position from own) or ${IS_OF_SERIES}) as "isOwn",
       bool_or(kind = 'CREATED') and bool_and(judged.owner is null or exists (select from mine whole where whole.kind = 'CREATED'
         and (whole.entity_type, whole.entity_key) = (judged.owner, mine.said ->> judged.by))) as "isMade",
       coalesce(bool_or(kind = 'UPDATED' and jsonb_exists_any(mine.said, judged.moving)), false) as "isMoved",
       array(select distinct jsonb_object_keys(said) from mine same
         where (same.entity_type, same.entity_key) = (mine.entity_type, mine.entity_key)) as fields
     from mine left join judged on judged.entity = mine.entity_type group by mine.entity_type, mine.entity_key`,
    [batch, ...wholes.flat(), `{${actor.series.join()}}`],
  );
}

/** Whether a change is of a series that the token names, or of what hangs on that itself, such as a citation. */
const IS_OF_SERIES = `coalesce(case when judged.owner = 'Series' then mine.said ->> judged.by
         when mine.entity_type = 'Series' then mine.entity_key end = any(?::text[]), false)`;

/** What an actor answers for with all that is of it, as types and keys. */
async function wholesOf(em: EntityManager, actor: Actor): Promise<[string, number][]> {
  if (actor.organization !== null) return [['Organization', actor.organization]];
  return (await editionsReached(em, actor)).map((id) => ['Edition', id]);
}

/** The refusal of an act that an actor may not do. */
export const forbidden = (act: Pick<Act, 'name'>, type: string): Refusal =>
  new Refusal({
    code: 'FORBIDDEN',
    messageKey: 'act.forbidden',
    message: `"${act.name}" would change ${type} beyond what your token is for. Nothing was done. Ask a curator, or send a correction.`,
  });
