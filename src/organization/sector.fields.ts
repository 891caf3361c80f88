import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { PageArgs } from '../platform/graph/paging.ts';
import { type Connection, readConnection } from '../platform/read/connection.ts';
import type { Row } from '../platform/read/plan.ts';
import { sql } from '../platform/read/sql.ts';
import { Sector } from '../sector/sector.ts';
import { OrganizationFilter } from './organization.filter.ts';
import { type OrganizationOrder, organizationOrders, organizationsThat } from './organization.resolver.ts';
import { OrganizationConnection } from './organization.ts';

/** What a sector has because of organizations. */
@Resolver(() => Sector)
export class SectorOrganizations {
  @FieldResolver(() => OrganizationConnection, {
    description: 'The organizations that come from it today, by name.',
  })
  organizations(
    @Root() { key }: Row,
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
    const list: Parameters<typeof readConnection>[2] = {
      ...organizationsThat(filter, orderBy),
      link: (row, sector) => sql`${row}.sector_id = ${sector}`,
    };
    return readConnection(reader, info, list, key, page);
  }
}
