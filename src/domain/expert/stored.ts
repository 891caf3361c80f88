import type { Stored } from '../../platform/stored.ts';
import { AffiliationCitation, AffiliationTable } from './affiliation.table.ts';
import { files } from './expert.files.ts';
import { ExpertCitation, ExpertIdentifier, ExpertTable } from './expert.table.ts';

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
  tables: [ExpertTable, ExpertCitation, ExpertIdentifier, AffiliationTable, AffiliationCitation],
  files,
};
