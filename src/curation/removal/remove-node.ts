import type { EntityMetadata } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Doing } from '../../platform/acts/act.ts';
import { findExpected } from '../../platform/acts/edit.ts';
import { ownerOf, tableOf } from '../../platform/changes/recorded.ts';
import { remove } from '../../platform/changes/remove.ts';
import { Refusal } from '../../platform/errors.ts';
import type { NodeRef } from '../../platform/node-id.ts';
import { can } from '../rules.ts';

/** What is removed, and which version it is expected to have. */
interface Removal {
  node?: NodeRef | null;
  expectedVersion?: number | null;
}

/**
 * Removes a node with what hangs on it: its names, identifiers, citations, lists. Where another row refers to it that has a
 * standing of its own, such as a participation to an expert, nothing is removed.
 */
export async function removeNode(
  em: EntityManager,
  input: Removal,
  { catalog, actor }: Doing,
): Promise<undefined> {
  const { type, key } = input.node!;
  const { meta } = catalog.shape(type);
  if (!meta || !('version' in meta.properties)) throw unremovable(type);
  if (!can(actor, 'REMOVE', type)) throw forbidden(type);
  const row = await findExpected(em, { table: meta.class as never, type }, key, input.expectedVersion!);
  await refuseReferred(em, meta, key);
  await remove(em, row);
  return undefined;
}

/** Refuses to remove what other rows refer to, and says how many of which. */
async function refuseReferred(em: EntityManager, meta: EntityMetadata, key: number): Promise<void> {
  const referring: string[] = [];
  for (const { table, column, name } of referencesTo(em, meta)) {
    const [count] = await em.execute<{ rows: number }[]>(
      `select count(*)::int as rows from ${table} where ${column} = ?`,
      [key],
    );
    if (count!.rows > 0) referring.push(`${count!.rows} × ${name}`);
  }
  if (referring.length === 0) return;
  throw new Refusal({
    code: 'WOULD_LOSE_DATA',
    path: ['node'],
    messageKey: 'remove.referred-to',
    message: `Others refer to it: ${[...new Set(referring)].join(', ')}. Move or remove these first.`,
  });
}

/** The columns of rows with a standing of their own that refer to a table. */
const referencesTo = (em: EntityManager, { className }: EntityMetadata) =>
  [...em.getMetadata().getAll().values()].flatMap((meta) =>
    meta.props
      .filter(({ kind, targetMeta }) => kind === 'm:1' && targetMeta?.className === className)
      .filter((property) => ownerOf(meta) !== property && !meta.schema)
      .map(({ fieldNames }) => ({
        table: tableOf(meta),
        column: `"${fieldNames[0]}"`,
        name: ownerOf(meta)?.targetMeta?.className ?? meta.className,
      })),
  );

const unremovable = (type: string): Refusal =>
  new Refusal({
    code: 'INVALID',
    path: ['node'],
    messageKey: 'remove.part',
    message: `A ${type} is not removed by itself: edit what it is a part of.`,
  });

const forbidden = (type: string): Refusal =>
  new Refusal({
    code: 'FORBIDDEN',
    path: ['node'],
    messageKey: 'act.forbidden',
    message: `Your token is not for removing ${type}.`,
  });
