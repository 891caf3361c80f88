import { SourceIdentifier, SourceTable } from './source.table.ts';

/** What this folder stores. */
export const tables = [SourceTable, SourceIdentifier];
