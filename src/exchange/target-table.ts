import type { EntityProperty } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { OF_THE_DATABASE } from '../platform/changes/recorded.ts';
import type { AnyTable } from '../platform/tables/table.ts';
import { quote } from './sql.ts';

/** A table as the importer writes it: its properties, and the columns behind them. */
export interface TargetTable {
  /** The entity's name, by which changes are recorded. */
  entity: string;
  /** The table's name, and the same quoted. */
  name: string;
  table: string;
  /** What a row can be given: all properties but its number, what PostgreSQL computes, and when it changed. */
  properties: string[];
  /** All that is stored. */
  stored: string[];
  column: (property: string) => string;
  type: (property: string) => string;
  isOptional: (property: string) => boolean;
}

/** What MikroORM knows of a table, as the importer needs it. */
export function targetTableOf(em: SqlEntityManager, table: AnyTable): TargetTable {
  const meta = em.getMetadata().get(table);
  const all: Record<string, EntityProperty> = meta.properties;
  const of = (property: string) => {
    const found = all[property];
    if (!found) throw new Error(`${meta.className} has no property ${property}`);
    return found;
  };
  return {
    entity: meta.className,
    name: meta.tableName,
    table: quote(meta.tableName),
    properties: Object.values(all)
      .filter(({ name, generated }) => !generated && !OF_THE_DATABASE.has(name))
      .map(({ name }) => name),
    stored: Object.values(all).map(({ name }) => name),
    column: (property) => quote(of(property).fieldNames[0] ?? property),
    type: (property) => of(property).columnTypes[0]?.replace('serial', 'int') ?? 'text',
    isOptional: (property) => of(property).nullable === true,
  };
}
