import { AffiliationCitation, AffiliationTable } from './affiliation.table.ts';
import { ExpertCitation, ExpertIdentifier, ExpertTable } from './expert.table.ts';

/** What this folder stores. */
export const tables = [ExpertTable, ExpertCitation, ExpertIdentifier, AffiliationTable, AffiliationCitation];
