import type { Stored } from '../../../src/platform/stored.ts';
import { files } from './grant.files.ts';
import { searched } from './grant.searched.ts';
import { GrantCitation, GrantIdentifier, GrantTable } from './grant.table.ts';

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
  tables: [GrantTable, GrantCitation, GrantIdentifier],
  searched,
  files,
};
