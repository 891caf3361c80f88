import { type EntityMetadata, wrap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnOf, ownerOf, tableOf } from './recorded.ts';

/**
 * Removes a row with all that hangs on it (its names, identifiers, citations, lists), the leaves first, with one statement a
 * table. What merely refers to it stays, and then PostgreSQL refuses the removal.
 */
export async function remove(em: EntityManager, row: { id: number }): Promise<void> {
  const all = [...em.getMetadata().getAll().values()];
  const meta = all.find(({ className }) => className === wrap(row, true).__meta.className)!;
  for (const statement of removals(meta, `select ${row.id}`, all)) await em.execute(statement);
  em.remove(row);
}

/** The statements that remove what hangs on the rows with some keys, each after those that it needs. */
function removals(meta: EntityMetadata, keys: string, all: readonly EntityMetadata[]): string[] {
  return all.flatMap((part) => {
    const owner = ownerOf(part);
    if (owner?.targetMeta?.className !== meta.className || part.schema) return [];
    const hanging = `from ${tableOf(part)} where ${columnOf(owner)} in (${keys})`;
    const further = part.primaryKeys.includes('id') ? removals(part, `select id ${hanging}`, all) : [];
    return [...further, `delete ${hanging}`];
  });
}
