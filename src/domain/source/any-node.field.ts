import type { EntityMetadata } from '@mikro-orm/core';
import { ID } from 'type-graphql';
import type { Field, Place } from '../../platform/acts/field.ts';
import { keyOfNode } from '../../platform/acts/fields/target.ts';
import { invalid } from '../../platform/acts/fields/text.ts';
import { otherNetworkOf, parseNodeId } from '../../platform/node-id.ts';
import type { AnyTable } from '../../platform/tables/table.ts';

/** A node of any type that has something beside it, such as citations, and the table that keeps that. */
export interface NodeWith {
  type: string;
  key: number;
  /** What is kept of what is beside it. */
  table: AnyTable;
}

/** A node by its id, of any type that has a table of citations, or of identifiers. */
export const nodeWith = (what: 'citation' | 'identifier', description: string): Field<NodeWith> => ({
  type: () => ID,
  description,
  read: async (given: string, place) => {
    const ref = parseNodeId(given);
    const table = ref && tableBeside(ref.type, what, place);
    if (table) return { type: ref.type, key: await keyOfNode(ref.type, given, place), table };
    const message =
      otherNetworkOf(given) ??
      `"${given.slice(0, 100)}" is no id of what can have ${what === 'citation' ? 'sources' : 'identifiers'}.`;
    throw invalid(place, 'node.other-type', message);
  },
});

function tableBeside(type: string, what: string, { em, catalog }: Place): AnyTable | undefined {
  const all: EntityMetadata[] = [...em.getMetadata().getAll().values()];
  if (!catalog.has(type)) return undefined;
  const own = catalog.shape(type).table.compile().text.replaceAll('"', '');
  return all.find(({ tableName }) => tableName === `${own}_${what}`)?.class as unknown as AnyTable;
}
