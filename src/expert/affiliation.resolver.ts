import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization/organization.ts';
import type { Context } from '../platform/context.ts';
import { PageArgs } from '../platform/graph/paging.ts';
import { PartialDate } from '../platform/graph/scalars.ts';
import { ListSize } from '../platform/limits/costs.ts';
import { type Connection, type PagedList, readConnection } from '../platform/read/connection.ts';
import type { List } from '../platform/read/list.ts';
import { asMade } from '../platform/read/orders.ts';
import type { Row } from '../platform/read/plan.ts';
import { type Sql, sql } from '../platform/read/sql.ts';
import { Affiliation, AffiliationConnection } from './affiliation.ts';
import { Expert } from './expert.ts';

/** How many affiliations one expert can show. */
const MOST_AFFILIATIONS = 50;

const affiliationsOfExpert: List = {
  type: 'Affiliation',
  link: (row, expert) => sql`${row}.expert_id = ${expert}`,
  order: {
    name: 'date',
    keys: [{ by: (row) => sql`coalesce(${row}.valid_from, '')`, type: 'text', descending: true }],
  },
};

/** True where a span may have held on a date, as far as both are known. */
export const heldAt = (row: Sql, date: unknown): Sql => sql`(
  coalesce(${row}.valid_from, '') <= ${date}::text || '~' collate "C"
  and coalesce(${row}.valid_to, '~') || '~' >= ${date}::text collate "C")`;

@Resolver(() => Expert)
export class ExpertAffiliations {
  @ListSize(MOST_AFFILIATIONS)
  @FieldResolver(() => [Affiliation], {
    description: 'The organizations the expert is or was part of, the latest first.',
  })
  affiliations(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.list(info, affiliationsOfExpert, key, MOST_AFFILIATIONS);
  }
}

@Resolver(() => Organization)
export class OrganizationExperts {
  @FieldResolver(() => AffiliationConnection, { description: 'The experts who are or were part of it.' })
  experts(
    @Root() { key }: Row,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('at', () => PartialDate, { nullable: true, description: 'Only who may have been part of it then.' })
    at: string | null,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const list: PagedList = {
      type: 'Affiliation',
      link: (row, organization) => sql`${row}.organization_id = ${organization}`,
      where: (row) => (at ? heldAt(row, at) : undefined),
      filter: at,
      order: asMade,
    };
    return readConnection(reader, info, list, key, page);
  }
}
