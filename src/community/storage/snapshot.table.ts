import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';

/** The community graph as it was at one moment, stored so that a figure computed from it can be cited and checked. */
export const SnapshotTable = defineEntity({
  name: 'Snapshot',
  tableName: 'snapshot',
  properties: {
    id: column.key(),
    label: p.text().unique(),
    takenAt: p.datetime().length(3).defaultRaw('now()'),
    revision: p.text(),
    contentHash: p.text().check(`content_hash ~ '^[0-9a-f]{64}$'`),
    doi: p.text().nullable(),
    license: p.text(),
    contents: p.blob(),
  },
});
