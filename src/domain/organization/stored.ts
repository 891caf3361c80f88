import type { Stored } from '../../platform/stored.ts';
import { files } from './organization.files.ts';
import { searched } from './organization.searched.ts';
import { OrganizationCitation, OrganizationIdentifier, OrganizationTable } from './organization.table.ts';
import { OrganizationChangeCitation, OrganizationChangeTable } from './organization-change.table.ts';
import { OrganizationNameCitation, OrganizationNameTable } from './organization-name.table.ts';

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
  tables: [
    OrganizationTable,
    OrganizationCitation,
    OrganizationIdentifier,
    OrganizationNameTable,
    OrganizationNameCitation,
    OrganizationChangeTable,
    OrganizationChangeCitation,
  ],
  wholes: [OrganizationTable],
  searched,
  files,
};
