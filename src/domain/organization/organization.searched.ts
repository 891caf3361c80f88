import { inEveryLanguage, type Searched } from '../../platform/search/searched.ts';
import { OrganizationTable } from './organization.table.ts';
import { OrganizationNameTable } from './organization-name.table.ts';

/** By which names organizations are found: those they had, too. */
export const searched: Searched[] = [
  {
    table: OrganizationTable,
    names: [
      { label: 't.name' },
      { label: 't.acronym' },
      inEveryLanguage('t.name_translations'),
      { label: 'n.text', through: 'join organization_name n on n.organization_id = t.id' },
    ],
    from: [
      { table: OrganizationTable, columns: ['name', 'acronym', 'name_translations'] },
      {
        table: OrganizationNameTable,
        columns: ['organization_id', 'text'],
        keys: 'select r.organization_id',
      },
    ],
  },
];
