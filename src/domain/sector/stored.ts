import type { Stored } from '../../platform/stored.ts';
import { files } from './sector.files.ts';
import { searched } from './sector.searched.ts';
import { SectorCitation, SectorIdentifier, SectorTable } from './sector.table.ts';

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
  tables: [SectorTable, SectorCitation, SectorIdentifier],
  searched,
  files,
};
