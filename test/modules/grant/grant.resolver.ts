import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Edition } from '../../../src/domain/edition/edition.ts';
import { Organization } from '../../../src/domain/organization/organization.ts';
import type { Context } from '../../../src/platform/context.ts';
import { ConnectionField, ConnectionQuery } from '../../../src/platform/graph/list-field.ts';
import { PageArgs } from '../../../src/platform/graph/paging.ts';
import type { PagedList } from '../../../src/platform/read/connection-plan.ts';
import type { List } from '../../../src/platform/read/list.ts';
import { byName } from '../../../src/platform/read/orders.ts';
import type { Row } from '../../../src/platform/read/plan.ts';
import { raw, sql } from '../../../src/platform/read/sql.ts';
import { Grant, GrantConnection } from './grant.ts';

const grantsThat = (link: List['link']): PagedList => ({
  type: 'Grant',
  link,
  order: byName,
  facets: { CURRENCY: { key: (row) => sql`${row}.currency` } },
});

@Resolver(() => Grant)
export class GrantResolver {
  @Query(() => Grant, { nullable: true, description: 'The grant with this slug.' })
  grant(
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.named(info, 'Grant', slug);
  }

  @ConnectionQuery(() => GrantConnection, 'Grants, by title.')
  grants(@Args(() => PageArgs) _page: PageArgs): PagedList {
    return grantsThat(() => raw('true'));
  }
}

@Resolver(() => Organization)
export class OrganizationGrants {
  @ConnectionField(() => GrantConnection, 'The grants that it gave.')
  grants(@Args(() => PageArgs) _page: PageArgs): PagedList {
    return grantsThat((row, funder) => sql`${row}.funder_id = ${funder}`);
  }
}

@Resolver(() => Edition)
export class EditionGrants {
  @ConnectionField(() => GrantConnection, 'The grants that it was given.')
  grants(@Args(() => PageArgs) _page: PageArgs): PagedList {
    return grantsThat((row, edition) => sql`${row}.edition_id = ${edition}`);
  }
}
