import { defineEntity, p } from '@mikro-orm/core';
import { EditionTable } from '../../../src/edition/edition.table.ts';
import { OrganizationTable } from '../../../src/organization/organization.table.ts';
import * as column from '../../../src/platform/tables/columns.ts';
import { citationOf } from '../../../src/source/citation.ts';
import { identifierOf } from '../../../src/source/identifier.ts';

/** Money that an organization gave to an edition. */
export const GrantTable = defineEntity({
  name: 'Grant',
  tableName: 'grant_given',
  properties: {
    id: column.key(),
    slug: column.slug(),
    title: p.text(),
    sortName: column.sortName('title'),
    funder: () => p.manyToOne(OrganizationTable),
    edition: () => p.manyToOne(EditionTable),
    amount: p.integer().check('amount >= 0'),
    currency: p.text().check("currency ~ '^[A-Z]{3}$'"),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  indexes: [
    { name: 'grant_by_funder', properties: ['funder'] },
    { name: 'grant_by_edition', properties: ['edition'] },
  ],
});

export const GrantCitation = citationOf(GrantTable);
export const GrantIdentifier = identifierOf(GrantTable);
