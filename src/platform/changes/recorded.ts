import { BlobType, type EntityMetadata, type EntityProperty, JsonType } from '@mikro-orm/core';

/** What the database itself says of a row: its surrogate key, how often and when it changed. */
export const OF_THE_DATABASE: ReadonlySet<string> = new Set(['id', 'version', 'updatedAt', 'changedAt']);

/** The properties that are recorded of a row: not what the database says of it, nor what is computed, nor bytes. */
export const recordedProperties = ({ props }: EntityMetadata): EntityProperty[] =>
  props.filter(
    ({ name, generated, customType }) =>
      !OF_THE_DATABASE.has(name) && !generated && !(customType instanceof BlobType),
  );

/** The column of a property, quoted. */
export const columnOf = ({ fieldNames }: EntityProperty): string => `"${fieldNames[0]}"`;

/** The columns of a row's key, quoted, in the order of its properties. */
export const keyColumns = ({ primaryKeys, properties }: EntityMetadata): string[] =>
  primaryKeys.map((name) => columnOf((properties as Record<string, EntityProperty>)[name]!));

/** The key of the row under an alias as the log writes it. */
export const keyOf = (meta: EntityMetadata, row: string): string =>
  keyColumns(meta)
    .map((column) => `${row}.${column}::text`)
    .join(` || '-' || `);

/** True of the row under an alias whose key, as the log writes it, an expression gives. */
export function isRow(meta: EntityMetadata, row: string, key: string): string {
  const columns = keyColumns(meta);
  const part = (at: number) => (columns.length === 1 ? key : `split_part(${key}, '-', ${at + 1})`);
  return columns.map((column, at) => `${row}.${column} = ${part(at)}::integer`).join(' and ');
}

/** The table, so that it is found whatever the search path is. */
export const tableOf = ({ tableName, schema = 'public' }: EntityMetadata): string =>
  `${schema}."${tableName}"`;

export const isJson = ({ customType }: EntityProperty): boolean => customType instanceof JsonType;

/**
 * Rows hang on the row that their first required relation names, but for those with an `updatedAt`, which stand alone. A part that
 * can be edited by itself has a version too, with `changedAt`: what changes it raises both.
 */
export const ownerOf = ({ properties, props }: EntityMetadata): EntityProperty | undefined =>
  'updatedAt' in properties ? undefined : props.find(({ kind, nullable }) => kind === 'm:1' && !nullable);
