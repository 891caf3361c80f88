import { Args, ArgsType, Field, Resolver } from 'type-graphql';
import { ListQuery } from '../../platform/graph/list-field.ts';
import { LookupQuery, SlugArgs } from '../../platform/graph/lookup-field.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { List } from '../../platform/read/list.ts';
import { type Lookup, lookupNamed } from '../../platform/read/lookup.ts';
import type { Order } from '../../platform/read/order.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { Partner } from './partner.ts';

/** How many partners a network can show. */
export const MOST_PARTNERS = 200;

const byPublisher: Order = {
  name: 'publisher',
  keys: [{ by: (row) => sql`fold(${row}.publisher)`, type: 'text' }],
};

const partners = (left: boolean): List => ({
  type: 'Partner',
  link: () => raw('true'),
  where: (row) => (left ? sql`${row}.ended_on is not null` : sql`${row}.ended_on is null`),
  order: byPublisher,
});

@ArgsType()
class PartnersArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that have left instead of those that are partners now.',
  })
  left?: boolean | null;
}

@Resolver(() => Partner)
export class PartnerResolver {
  @LookupQuery(() => Partner, 'The partner with this slug, also one that has left.')
  partner(@Args(() => SlugArgs) { slug }: SlugArgs, catalog: Catalog): Lookup {
    return lookupNamed(catalog, 'Partner', slug);
  }

  @ListQuery(
    () => Partner,
    MOST_PARTNERS,
    'All organizations that are partners now, or else all that have left, by the name under which they publish.',
  )
  partners(@Args(() => PartnersArgs) { left }: PartnersArgs): List {
    return partners(left ?? false);
  }
}
