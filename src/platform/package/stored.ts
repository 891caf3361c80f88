import type { Stored } from '../stored.ts';
import { PackageImportTable, PackageRowTable } from './package-record.table.ts';

/** What this folder stores. */
export const stored: Stored = {
  tables: [PackageImportTable, PackageRowTable],
  unrecorded: [PackageImportTable, PackageRowTable],
};
