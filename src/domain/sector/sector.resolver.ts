import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ListQuery } from '../../platform/graph/list-field.ts';
import type { List } from '../../platform/read/list.ts';
import { byName } from '../../platform/read/orders.ts';
import type { Row } from '../../platform/read/plan.ts';
import { raw, type Sql } from '../../platform/read/sql.ts';
import { Sector } from './sector.ts';

/** How many sectors a network can show; it has a handful. */
const MOST_SECTORS = 64;

/** Which sectors; later modules add what they alone can know of them. */
@ArgsType()
export class SectorsArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those of synthetic series; without it, and without such a series, those of real ones.',
  })
  synthetic?: boolean | null;
}

@Resolver(() => Sector)
export class SectorResolver {
  @Query(() => Sector, { nullable: true, description: 'The sector with this slug.' })
  sector(
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.named(info, 'Sector', slug);
  }

  @ListQuery(() => Sector, MOST_SECTORS, 'All sectors, by name.')
  sectors(@Args(() => SectorsArgs) args: SectorsArgs): List {
    const where = (row: Sql) => conditionOf(SectorsArgs, args, row);
    return { type: 'Sector', link: () => raw('true'), order: byName, where };
  }
}
