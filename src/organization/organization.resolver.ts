import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { Orders } from '../platform/graph/orders.ts';
import { PageArgs } from '../platform/graph/paging.ts';
import { whereOf } from '../platform/graph/where.ts';
import { type Connection, type PagedList, readConnection } from '../platform/read/connection.ts';
import { byChange, byName } from '../platform/read/orders.ts';
import type { Row } from '../platform/read/plan.ts';
import { EVERYTHING } from '../platform/read/reader.ts';
import { raw, type Sql } from '../platform/read/sql.ts';
import { IdentityArgs, readIdentified } from '../source/identified.ts';
import { OrganizationFilter, organizationFacets } from './organization.filter.ts';
import { OrganizationIdentifier } from './organization.table.ts';
import { Organization, OrganizationConnection } from './organization.ts';

export const organizationOrders = new Orders('OrganizationOrder', {
  NAME: { order: byName, means: 'By name, without regard to case and accents.' },
  LATEST_CHANGE: { order: byChange, means: 'The last changed first.' },
});

/** The names of the orders of organizations. */
export type OrganizationOrder = Parameters<typeof organizationOrders.named>[0];

/** Organizations as a filter wants them, in an order. */
export const organizationsThat = (
  filter: OrganizationFilter | null,
  orderBy: OrganizationOrder,
): Omit<PagedList, 'link'> => ({
  type: 'Organization',
  order: organizationOrders.named(orderBy),
  filter,
  facets: organizationFacets,
  where: (row: Sql) => whereOf(OrganizationFilter, filter, row),
});

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, {
    nullable: true,
    description: 'One organization, by exactly one of its id, its slug and another identifier.',
  })
  organization(
    @Args(() => IdentityArgs) identity: IdentityArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return readIdentified(reader, info, 'Organization', OrganizationIdentifier, identity);
  }

  @Query(() => OrganizationConnection, { description: 'Organizations.' })
  organizations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OrganizationFilter, {
      nullable: true,
      description: 'Which of them; all without it.',
    })
    filter: OrganizationFilter | null,
    @organizationOrders.arg() orderBy: OrganizationOrder,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const list = { ...organizationsThat(filter, orderBy), link: () => raw('true') };
    return readConnection(reader, info, list, EVERYTHING, page);
  }
}
