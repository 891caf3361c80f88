import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/access/actor.ts';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import type { NodeRef } from '../../platform/node-id.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import { changeOf } from '../../readings/changes/change-of.ts';
import type { Entry } from '../../readings/changes/changes.statement.ts';
import { can, hasScope, ownsAll } from '../rules.ts';
import type { PrivateChange } from './private-change.ts';

/** A change as its fields are read. */
export interface PrivateChangeRow extends Pick<PrivateChange, 'position' | 'by' | 'values'> {
  batchKey: number;
}

/** Which changes are wanted: the latest first, before a position. */
export interface WantedChanges {
  node: NodeRef | undefined;
  limit: number;
  before: string | undefined;
}

/** Whether somebody may see changes with all their values: who keeps all of the network. */
const maySee = (actor: Actor | null): actor is Actor =>
  actor !== null &&
  hasScope(actor, 'READ_PRIVATE') &&
  can(actor, 'READ_PRIVATE', 'PrivateChange') !== undefined &&
  ownsAll(actor);

/** Changes with all their values; none for those who may not see them. */
export async function readPrivateChanges(
  em: EntityManager,
  catalog: Catalog,
  actor: Actor | null,
  { node, limit, before }: WantedChanges,
): Promise<PrivateChangeRow[]> {
  if (!maySee(actor)) return [];
  const isNode = node ? `and entry.entity_type = ? and entry.entity_key = ?` : '';
  const rows = await em.execute<(Entry & { by: string })[]>(
    `select entry.id::text as position, entry.at, entry.kind, entry.entity_type as type, entry.entity_key as key,
       array[]::text[] as fields, entry.after as values, entry.before, entry.batch_id as batch, b.actor as by
     from ${PRIVATE}.change entry join ${PRIVATE}.batch b on b.id = entry.batch_id
     where entry.id < coalesce(?::bigint, 9223372036854775807) ${isNode} order by entry.id desc limit ?`,
    [before ?? null, ...(node ? [node.type, String(node.key)] : []), limit],
  );
  return rows.map((row) => ({
    position: row.position,
    by: row.by,
    values: changeOf(row, catalog).values,
    batchKey: row.batch,
  }));
}
