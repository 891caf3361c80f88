import { Args, Directive, Float, ObjectType, Resolver } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { ConnectionField, ListFieldOf } from '../../platform/graph/list-field.ts';
import { Node } from '../../platform/graph/node.ts';
import { connectionTypeOf, PageArgs } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { List } from '../../platform/read/list.ts';
import { byInsertion } from '../../platform/read/orders.ts';
import type { ReadPolicy } from '../../platform/read/policy.ts';
import { sql } from '../../platform/read/sql.ts';
import { Organization } from '../organization/organization.ts';
import { Sourced } from '../source/sourced.ts';
import { Edition } from './edition.ts';
import { ofItsEdition } from './origin.ts';

/** How many places an edition can meet in at once. */
export const MOST_VENUES = 50;

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description:
    'A place (sede) where an edition meets. Several at once is the normal case, each in its own time zone.',
})
export class EditionVenue extends Node {
  @Column(() => String, 'Its name; where none was given, its city or state.')
  name!: string;

  @Column(() => Edition, 'The edition that met there.')
  edition!: Edition;

  @Column(() => String, 'The city.', { nullable: true })
  city!: string | null;

  @Column(() => String, 'The state or province, as it was given.', { nullable: true })
  state!: string | null;

  @Column(() => String, 'The state by ISO 3166-2, such as MX-JAL.', { nullable: true })
  stateCode!: string | null;

  @Column(() => String, 'The country, as it was given.', { nullable: true })
  country!: string | null;

  @Column(() => String, 'Its time zone by the IANA database, such as America/Cancun.', { nullable: true })
  timeZone!: string | null;

  @Column(() => Float, 'Degrees north, WGS 84.', { nullable: true })
  latitude!: number | null;

  @Column(() => Float, 'Degrees east, WGS 84.', { nullable: true })
  longitude!: number | null;

  @Column(() => Organization, 'The organization whose place it is.', { nullable: true })
  host!: Organization | null;

  @Column(() => Boolean, 'Whether it is a place on the network only.')
  online!: boolean;
}

/** What a venue is called: what it was called, else the nearest that is known of where it is. It is known from its edition. */
export const venuePolicy: ReadPolicy = {
  origins: ofItsEdition,
  derived: {
    name: (row) => sql`coalesce(${row}.name, ${row}.city, ${row}.state, ${row}.country, '')`,
  },
};

export const EditionVenueConnection = connectionTypeOf('EditionVenue', () => EditionVenue);

const venuesOfEdition: List = {
  type: 'EditionVenue',
  link: (row, edition) => sql`${row}.edition_id = ${edition}`,
  order: byInsertion,
};

@Resolver(() => Edition)
export class EditionVenues {
  @ListFieldOf(() => EditionVenue, MOST_VENUES, 'The places it met in.')
  venues(): List {
    return venuesOfEdition;
  }
}

@Resolver(() => Organization)
export class HostedVenues {
  @ConnectionField(() => EditionVenueConnection, 'The places of its own in which editions met.')
  hostedVenues(@Args(() => PageArgs) _page: PageArgs): PagedList {
    return {
      type: 'EditionVenue',
      link: (row, organization) => sql`${row}.host_id = ${organization}`,
      order: byInsertion,
    };
  }
}
