import { defineEntity, p } from '@mikro-orm/core';
import { OrganizationTable } from '../../domain/organization/organization.table.ts';
import * as column from '../../platform/tables/columns.ts';

/** An organization that joins the network with data of its own. One that left stays, with the day on which it did. */
export const PartnerTable = defineEntity({
  name: 'Partner',
  tableName: 'partner',
  properties: {
    id: column.key(),
    slug: column.slug(),
    organization: () => p.manyToOne(OrganizationTable),
    publisher: p.text(),
    origin: p.text().nullable(),
    license: p.text().nullable(),
    since: column.partialDate('since'),
    endedOn: column.partialDate('ended_on'),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  checks: [column.startBeforeEnd('since', 'ended_on')],
  uniques: [{ name: 'partner_once', properties: ['organization'] }],
});
