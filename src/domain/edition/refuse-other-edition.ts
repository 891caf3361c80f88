import type { EntityProperty } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fields } from '../../platform/acts/field.ts';
import { propertyOf, type State, type Writable } from '../../platform/acts/writable.ts';
import { columnOf, tableOf } from '../../platform/changes/recorded.ts';
import { Refusal } from '../../platform/errors.ts';

/**
 * Refuses a row of an edition that would name what is of another edition, or that would leave in its edition what names the row.
 * Which rows these are follows from the tables: whatever has an edition.
 */
export async function refuseOtherEdition<All extends Fields>(
  em: EntityManager,
  writable: Writable<All>,
  state: State,
  before: State | undefined,
): Promise<void> {
  if (state.edition == null) return;
  const own = em.getMetadata().get(writable.table);
  for (const relation of own.relations as EntityProperty[]) await refuseNamed(em, writable, relation, state);
  if (before && before.edition !== state.edition) await refuseLeftBehind(em, writable, state);
}

/** The edition of the row that a relation names, where that is of one. */
export async function editionOf(
  em: EntityManager,
  { targetMeta }: EntityProperty,
  key: unknown,
): Promise<number | undefined> {
  if (key == null || !targetMeta || !('edition' in targetMeta.properties)) return undefined;
  const named = `select edition_id as id from ${tableOf(targetMeta)} where id = ?`;
  return (await em.execute<{ id: number }[]>(named, [key]))[0]?.id;
}

async function refuseNamed(
  em: EntityManager,
  { fields }: Pick<Writable<Fields>, 'fields'>,
  relation: EntityProperty,
  state: State,
): Promise<void> {
  const edition = await editionOf(em, relation, state[relation.name]);
  if (edition === undefined || edition === state.edition) return;
  const field = Object.keys(fields).find((each) => propertyOf(fields, each) === relation.name);
  throw new Refusal({
    code: 'INVALID',
    path: ['fields', field ?? relation.name],
    messageKey: 'edition.other',
    message: `The "${field}" that is named is of another edition. Name one of the same edition.`,
  });
}

async function refuseLeftBehind(
  em: EntityManager,
  { type, table }: Pick<Writable<Fields>, 'type' | 'table'>,
  state: State,
) {
  const { className } = em.getMetadata().get(table);
  for (const meta of em.getMetadata().getAll().values()) {
    if (!('edition' in meta.properties)) continue;
    for (const relation of meta.relations as EntityProperty[]) {
      if (relation.targetMeta?.className !== className) continue;
      const naming = `select 1 from ${tableOf(meta)} where ${columnOf(relation)} = ? and edition_id <> ? limit 1`;
      if ((await em.execute(naming, [state.id, state.edition])).length === 0) continue;
      throw new Refusal({
        code: 'WOULD_LOSE_DATA',
        path: ['fields', 'edition'],
        messageKey: 'edition.left-behind',
        message: `A ${meta.className} of the edition that it is of names this ${type}. Move or remove that first.`,
      });
    }
  }
}
