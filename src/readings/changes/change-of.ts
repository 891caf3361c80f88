import { nodeId } from '../../platform/node-id.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { Change, ChangedValue } from './change.ts';
import type { Entry } from './changes.statement.ts';
import { entityId, nodeKeyOf } from './entity-id.ts';

/** A change as it is told, with the key of its node. */
export interface ToldChange extends Change {
  key: number | undefined;
  /** The key of its batch. */
  batchKey: number;
}

/** What an entry of the log says, with ids in place of keys. */
export const changeOf = (entry: Entry, catalog: Catalog): ToldChange => ({
  position: entry.position,
  at: new Date(entry.at),
  kind: entry.kind,
  entityType: entry.type,
  entityId: entityId(entry),
  canonicalId: null, // nothing goes by another id yet
  fields: entry.fields,
  values: valuesOf(entry, catalog),
  key: nodeKeyOf(entry.key),
  batchKey: entry.batch,
});

function valuesOf({ type, before, values }: Entry, catalog: Catalog): ChangedValue[] {
  const shape = catalog.shape(type);
  const told = (field: string, value: unknown) => {
    const relation = typeof value === 'number' ? shape.relation(field) : undefined;
    return relation ? nodeId(relation.type, value as number) : (value ?? null);
  };
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(values ?? {})])].sort();
  return fields.map((field) => ({
    field,
    before: told(field, before?.[field]),
    after: told(field, values?.[field]),
  }));
}
