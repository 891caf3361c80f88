import type { Stored } from '../../../src/platform/stored.ts';
import { files } from './grant.files.ts';
import { GrantCitation, GrantIdentifier, GrantTable } from './grant.table.ts';

export const stored: Stored = {
  tables: [GrantTable, GrantCitation, GrantIdentifier],
  searched: [
    {
      table: GrantTable,
      names: [{ label: 't.title' }],
      from: [{ table: GrantTable, columns: ['title'] }],
    },
  ],
  files,
};
