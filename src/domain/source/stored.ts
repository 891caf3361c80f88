import type { Stored } from '../../platform/stored.ts';
import { files } from './source.files.ts';
import { SourceIdentifier, SourceTable } from './source.table.ts';

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
  tables: [SourceTable, SourceIdentifier],
  files,
};
