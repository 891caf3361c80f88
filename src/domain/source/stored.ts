import type { PublicTable, Stored } from '../../platform/stored.ts';
import { files } from './source.files.ts';
import { isCitedVisibly } from './source.policy.ts';
import { SourceIdentifier, SourceTable } from './source.table.ts';

/** The tables that cite, each with which of its citations may be shown. */
const citing = (tables: readonly PublicTable[]) =>
  tables
    .filter(({ meta }) => 'fact' in meta.properties && 'source' in meta.properties)
    .map(({ meta, publicity }) => {
      const shown =
        publicity && ((row: Parameters<typeof publicity.isVisible>[0]) => publicity.isVisible(row, tables));
      return [meta.tableName, shown] as const;
    });

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
  tables: [SourceTable, SourceIdentifier],
  files,
  publicity: { Source: { isVisible: (row, tables) => isCitedVisibly(citing(tables), row), past: null } },
};
