import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { OrganizationTable } from '../organization/organization.table.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';
import { EditionTable } from './edition.table.ts';

/** A place (sede) where an edition meets; several at once is the normal case, each in its own time zone. */
export const VenueTable = defineEntity({
  name: 'EditionVenue',
  tableName: 'venue',
  properties: {
    id: column.key(),
    slug: column.slug(),
    edition: () => p.manyToOne(EditionTable),
    givenName: p.text().fieldName('name').nullable(),
    city: p.text().nullable(),
    state: p.text().nullable(),
    stateCode: p.text().nullable(),
    country: p.text().nullable(),
    timeZone: p.text().nullable(),
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    online: p.boolean().default(false),
    host: () => p.manyToOne(OrganizationTable).nullable(),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  // Quoted, since the migrator cannot read the casts that PostgreSQL writes around plain numbers.
  checks: [
    { name: 'venue_latitude_in_degrees', expression: "latitude >= '-90' and latitude <= '90'" },
    { name: 'venue_longitude_in_degrees', expression: "longitude >= '-180' and longitude <= '180'" },
  ],
  indexes: [
    { name: 'venue_by_edition', properties: ['edition', 'id'] },
    {
      name: 'venue_by_state',
      expression: 'create index "venue_by_state" on "venue" ((coalesce(state_code, state)), edition_id)',
    },
    { name: 'venue_by_host', properties: ['host'] },
  ],
});

export const VenueCitation = citationTableOf(VenueTable);
export const VenueIdentifier = identifierTableOf(VenueTable);
