import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ConnectionField, ConnectionQuery } from '../../platform/graph/list-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { List } from '../../platform/read/list.ts';
import { byChange, byName } from '../../platform/read/orders.ts';
import type { Row } from '../../platform/read/plan.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { IdentityArgs, readByIdentity } from '../source/identifier.ts';
import { OrganizationFilter, organizationFacets } from './organization.filter.ts';
import { OrganizationIdentifier } from './organization.table.ts';
import { Organization, OrganizationConnection } from './organization.ts';

const orders = new Orders('OrganizationOrder', {
  NAME: { order: byName, means: 'By name, without regard to case and accents.' },
  LATEST_CHANGE: { order: byChange, means: 'The last changed first.' },
});

@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => OrganizationFilter, { nullable: true, description: 'Which of them; all without it.' })
  filter?: OrganizationFilter | null;

  @orders.field()
  orderBy?: Parameters<typeof orders.named>[0];
}

/** Organizations that are linked to a parent, as the arguments want them. */
export const organizationsThat = (link: List['link'], { filter, orderBy }: OrganizationsArgs): PagedList => ({
  type: 'Organization',
  order: orders.named(orderBy),
  facets: organizationFacets,
  link,
  where: (row) => conditionOf(OrganizationFilter, filter, row),
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
    return readByIdentity(reader, info, 'Organization', OrganizationIdentifier, identity);
  }

  @ConnectionField(() => OrganizationConnection, 'The organizations that are part of it.')
  subOrganizations(@Args(() => OrganizationsArgs) args: OrganizationsArgs): PagedList {
    return organizationsThat((row, organization) => sql`${row}.parent_id = ${organization}`, args);
  }

  @ConnectionQuery(() => OrganizationConnection, 'Organizations.')
  organizations(@Args(() => OrganizationsArgs) args: OrganizationsArgs): PagedList {
    return organizationsThat(() => raw('true'), args);
  }
}
