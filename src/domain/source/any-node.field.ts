import type { EntityMetadata } from '@mikro-orm/core';
import type { Field, Place } from '../../platform/acts/field.ts';
import { nodeOf } from '../../platform/acts/fields/any-node.ts';
import type { NodeRef } from '../../platform/node-id.ts';
import type { AnyTable } from '../../platform/tables/table.ts';

/** A node of any type that has something beside it, such as citations, and the table that keeps that. */
export interface NodeWith extends NodeRef {
  /** What is kept of what is beside it. */
  table: AnyTable;
}

/** A node by its id, of any type that has a table of citations, or of identifiers. */
export const nodeWith = (what: 'citation' | 'identifier', description: string): Field<NodeWith> =>
  nodeOf(description, {
    more: (type, place) => {
      const table = tableBeside(type, what, place);
      return table && { table };
    },
    messageKey: 'node.other-type',
    isNot: `is no id of what can have ${what === 'citation' ? 'sources' : 'identifiers'}.`,
  });

function tableBeside(type: string, what: string, { em, catalog }: Place): AnyTable | undefined {
  const all: EntityMetadata[] = [...em.getMetadata().getAll().values()];
  if (!catalog.has(type)) return undefined;
  const own = catalog.shape(type).table.compile().text.replaceAll('"', '');
  return all.find(({ tableName }) => tableName === `${own}_${what}`)?.class as unknown as AnyTable;
}
