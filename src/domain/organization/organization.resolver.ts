import { Args, ArgsType, Field, Resolver } from 'type-graphql';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ConnectionField, ConnectionQuery } from '../../platform/graph/list-field.ts';
import { LookupQuery } from '../../platform/graph/lookup-field.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import { type List, PARENT } from '../../platform/read/list.ts';
import type { Lookup } from '../../platform/read/lookup.ts';
import { isOfOneKind, isOfParentsKind } from '../../platform/read/one-kind.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import { IdentityArgs, lookupByIdentity } from '../source/identifier.ts';
import { facetsFor, OrganizationFilter } from './organization.filter.ts';
import { organizationOrders } from './organization.orders.ts';
import { OrganizationIdentifier } from './organization.table.ts';
import { Organization, OrganizationConnection } from './organization.ts';

@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => OrganizationFilter, { nullable: true, description: 'Which of them; all without it.' })
  filter?: OrganizationFilter | null;

  @organizationOrders.field()
  orderBy?: Parameters<typeof organizationOrders.named>[0];
}

/** Organizations that are linked to a parent, as the arguments want them; `isOfKind` keeps what facets count to one kind of data. */
export const organizationsThat = (
  link: List['link'],
  { filter, orderBy }: OrganizationsArgs,
  isOfKind: (type: string, row: Sql) => Sql | undefined,
): PagedList => ({
  type: 'Organization',
  order: organizationOrders.named(orderBy),
  facets: facetsFor(filter, isOfKind),
  link,
  where: (row) => conditionOf(OrganizationFilter, filter, row),
});

@Resolver(() => Organization)
export class OrganizationResolver {
  @LookupQuery(
    () => Organization,
    'One organization, by exactly one of its id, its slug and another identifier.',
  )
  organization(@Args(() => IdentityArgs) identity: IdentityArgs, catalog: Catalog): Lookup {
    return lookupByIdentity(catalog, 'Organization', OrganizationIdentifier, identity);
  }

  @ConnectionField(() => OrganizationConnection, 'The organizations that are part of it.')
  subOrganizations(@Args(() => OrganizationsArgs) args: OrganizationsArgs, catalog: Catalog): PagedList {
    return organizationsThat(
      (row, organization) => sql`${row}.parent_id = ${organization}`,
      args,
      (type, row) => isOfParentsKind(catalog, 'Organization', type)(row, PARENT),
    );
  }

  @ConnectionQuery(() => OrganizationConnection, 'Organizations.')
  organizations(@Args(() => OrganizationsArgs) args: OrganizationsArgs, catalog: Catalog): PagedList {
    return organizationsThat(
      () => raw('true'),
      args,
      (type, row) => isOfOneKind(catalog, catalog.shape(type), args)(row),
    );
  }
}
