import { defineEntity, p } from '@mikro-orm/core';
import { EditionTable } from '../../../src/domain/edition/edition.table.ts';
import { OrganizationTable } from '../../../src/domain/organization/organization.table.ts';
import { citationTableOf } from '../../../src/domain/source/citation.table.ts';
import { identifierTableOf } from '../../../src/domain/source/identifier.table.ts';
import * as column from '../../../src/platform/tables/columns.ts';

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
    paid: p.boolean().nullable(),
    currency: p.text().check("currency ~ '^[A-Z]{3}$'"),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  indexes: [
    { name: 'grant_by_funder', properties: ['funder'] },
    { name: 'grant_by_edition', properties: ['edition'] },
  ],
});

export const GrantCitation = citationTableOf(GrantTable);
export const GrantIdentifier = identifierTableOf(GrantTable);
