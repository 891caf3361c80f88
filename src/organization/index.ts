import type { Room } from '../platform/room.ts';
import { OrganizationCitation, OrganizationIdentifier, OrganizationTable } from './organization.table.ts';
import { OrganizationChangeCitation, OrganizationChangeTable } from './organization-change.table.ts';
import { OrganizationNameCitation, OrganizationNameTable } from './organization-name.table.ts';

/** What this folder stores and answers. */
export const room: Room = {
  tables: [
    OrganizationChangeCitation,
    OrganizationChangeTable,
    OrganizationNameCitation,
    OrganizationNameTable,
    OrganizationCitation,
    OrganizationIdentifier,
    OrganizationTable,
  ],
  resolvers: [],
};
