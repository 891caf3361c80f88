import { defineEntity, p } from '@mikro-orm/core';

/**
 * What is kept of whoever is withheld: by table, key of the row and column, as in
 * `{"expert": {"7": {"name": "…", "slug": "…"}}, "participation": {"12": {"billed_as": "…"}}}`. It stays when the person is
 * taken out, so that undo can bring them back.
 */
export const VaultTable = defineEntity({
  name: 'Vault',
  tableName: 'vault',
  schema: 'private',
  properties: {
    expertId: p.integer().primary().autoincrement(false),
    kept: p.json<Record<string, Record<string, Record<string, unknown>>>>(),
    since: p.datetime().length(3).defaultRaw('now()'),
  },
});
