import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnyRow, Field } from '../../platform/acts/field.ts';
import { invalid } from '../../platform/acts/fields/text.ts';
import type { AnyTable } from '../../platform/tables/table.ts';
import { keyOfReferenced, NodeRef } from './reference.field.ts';

/** A table of the members of lists: the property of the row that has the list, and that of the member. */
export interface ListTable {
  table: () => AnyTable;
  owner: string;
  member: string;
}

/** How many members a list may have. */
export const LONGEST_LIST = 100;

/** Other nodes, in the order given. */
export const nodes = (type: string, description: string, most = LONGEST_LIST): Field<number[]> => ({
  type: () => [NodeRef],
  description: `${description} At most ${most}, in their order; they take the place of those before.`,
  refersTo: type,
  read: async (given: NodeRef[], place) => {
    if (given.length > most)
      throw invalid(place, 'list.too-long', `${given.length} are given; at most ${most} are kept.`);
    const keys: number[] = [];
    for (const [at, ref] of given.entries())
      keys.push(await keyOfReferenced(type, ref, { ...place, path: [...place.path, String(at)] }));
    if (new Set(keys).size === keys.length) return keys;
    throw invalid(place, 'list.twice', 'One of them is named twice. Name each once.');
  },
});

/** Other nodes that a row lists; they replace those that were listed before. */
export const references = (
  type: string,
  list: ListTable,
  description: string,
  most?: number,
): Field<number[]> => ({
  ...nodes(type, description, most),
  keep: (em, row, keys) => keepList(em, list, row, keys ?? []),
});

/** Makes a list of a row hold these members, and leaves those that stay as they are. */
export async function keepList(
  em: EntityManager,
  { table, owner, member }: ListTable,
  row: AnyRow,
  keys: readonly number[],
): Promise<void> {
  const before = (await em.find(table(), { [owner]: row.id } as never)) as Record<string, unknown>[];
  const keyOf = (each: Record<string, unknown>) => (each[member] as AnyRow).id;
  for (const each of before) {
    const order = keys.indexOf(keyOf(each));
    if (order < 0) em.remove(each);
    else em.assign(each, { order } as never);
  }
  const known = new Set(before.map(keyOf));
  for (const [order, key] of keys.entries())
    if (!known.has(key)) em.create(table(), { [owner]: row.id, [member]: key, order } as never);
  await em.flush();
}
