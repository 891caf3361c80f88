import { defineEntity, p } from '@mikro-orm/core';
import { OrganizationTable } from '../organization/organization.table.ts';
import * as column from '../platform/tables/columns.ts';
import { citationOf } from '../source/citation.ts';
import { identifierOf } from '../source/identifier.ts';
import { EditionTable } from './edition.table.ts';

/** A place (sede) where an edition meets; several at once is the normal case, each in its own time zone. */
export const VenueTable = defineEntity({
  name: 'EditionVenue',
  tableName: 'venue',
  properties: {
    id: column.key(),
    slug: column.slug(),
    edition: () => p.manyToOne(EditionTable).deleteRule('cascade'),
    givenName: p.text().fieldName('name').nullable(),
    city: p.text().nullable(),
    state: p.text().nullable(),
    stateCode: p.text().nullable(),
    country: p.text().nullable(),
    timeZone: p.text().nullable(),
    latitude: p.double().nullable().check('abs(latitude) <= (90)::double precision'),
    longitude: p.double().nullable().check('abs(longitude) <= (180)::double precision'),
    online: p.boolean().default(false),
    host: () => p.manyToOne(OrganizationTable).nullable(),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  indexes: [
    { name: 'venue_by_edition', properties: ['edition', 'id'] },
    { name: 'venue_by_host', properties: ['host'] },
  ],
});

export const VenueCitation = citationOf(VenueTable);
export const VenueIdentifier = identifierOf(VenueTable);
