import type { Room } from '../platform/room.ts';
import { AffiliationCitation, AffiliationTable } from './affiliation.table.ts';
import { ExpertCitation, ExpertIdentifier, ExpertTable } from './expert.table.ts';

/** What this folder stores and answers. */
export const room: Room = {
  tables: [AffiliationCitation, AffiliationTable, ExpertCitation, ExpertIdentifier, ExpertTable],
  resolvers: [],
};
