import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { OrganizationTable, scopes } from '../organization/organization.table.ts';
import { SectorTable } from '../sector/sector.table.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { EditionTable } from './edition.table.ts';

export const conveningRoles = ['CONVENER', 'ORGANIZER', 'HOST', 'PARTNER', 'SPONSOR', 'OTHER'] as const;

/** An organization's part in bringing an edition about, with what it was called and was at the time. */
export const ConveningTable = defineEntity({
  name: 'Convening',
  tableName: 'convening',
  properties: {
    id: column.key(),
    edition: () => p.manyToOne(EditionTable),
    organization: () => p.manyToOne(OrganizationTable),
    role: p.enum(conveningRoles),
    roleAsGiven: p.text().nullable(),
    nameAtTime: p.text(),
    sectorAtTime: () => p.manyToOne(SectorTable).nullable(),
    scopeAtTime: p.enum(scopes).nullable(),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  uniques: [
    column.uniqueNullsEqual('convening_once', 'convening', [
      'edition_id',
      'organization_id',
      'role',
      'role_as_given',
    ]),
  ],
  indexes: [
    { name: 'convening_by_organization', properties: ['organization', 'id'] },
    { name: 'convening_by_edition', properties: ['edition', 'id'] },
    { name: 'convening_by_sector', properties: ['sectorAtTime'] },
  ],
});

export const ConveningCitation = citationTableOf(ConveningTable);
