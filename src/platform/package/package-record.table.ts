import { defineEntity, p } from '@mikro-orm/core';
import { PRIVATE } from '../changes/change.table.ts';

/** One import of a network package that changed something. A package is known by its publisher and its title. */
export const PackageImportTable = defineEntity({
  name: 'PackageImport',
  tableName: 'package_import',
  schema: PRIVATE,
  properties: {
    id: p.integer().primary().autoincrement(),
    publisher: p.text(),
    title: p.text(),
    /** The batch that carries its changes; null when all that it said was stored already. */
    batch: p.integer().nullable(),
    at: p.datetime().length(3).defaultRaw('now()'),
  },
});

/**
 * What a package says of a row, from one of its imports on, until another of them says otherwise. It counts for nothing while
 * the batch of the first is undone, and counts again while that of the second is. It holds no text of the row.
 */
export const PackageRowTable = defineEntity({
  name: 'PackageRow',
  tableName: 'package_row',
  schema: PRIVATE,
  properties: {
    /** The entity's name, and the key of the row, which may be gone. */
    entity: p.text().primary(),
    key: p.integer().primary().autoincrement(false),
    /** The import that said it first, and the one that no longer does. */
    since: p.integer().primary().autoincrement(false),
    until: p.integer().nullable(),
    /** The columns in which it has a value; of a list, the keys of the rows that it names. */
    said: p.json<Record<string, true | number[]>>(),
  },
});
