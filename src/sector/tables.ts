import { SectorCitation, SectorIdentifier, SectorTable } from './sector.table.ts';

/** What this folder stores. */
export const tables = [SectorTable, SectorCitation, SectorIdentifier];
