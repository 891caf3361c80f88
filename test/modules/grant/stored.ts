import type { Stored } from '../../../src/platform/stored.ts';
import { files } from './grant.files.ts';
import { GrantCitation, GrantIdentifier, GrantTable } from './grant.table.ts';

export const stored: Stored = { tables: [GrantTable, GrantCitation, GrantIdentifier], files };
