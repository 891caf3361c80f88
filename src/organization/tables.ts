import { OrganizationCitation, OrganizationIdentifier, OrganizationTable } from './organization.table.ts';
import { OrganizationChangeCitation, OrganizationChangeTable } from './organization-change.table.ts';
import { OrganizationNameCitation, OrganizationNameTable } from './organization-name.table.ts';

/** What this folder stores. */
export const tables = [
  OrganizationTable,
  OrganizationCitation,
  OrganizationIdentifier,
  OrganizationNameTable,
  OrganizationNameCitation,
  OrganizationChangeTable,
  OrganizationChangeCitation,
];
