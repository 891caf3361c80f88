import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { ConnectionQuery, ListFieldUpTo } from '../../platform/graph/list-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { lengthArgsOf, PageArgs } from '../../platform/graph/paging.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { List } from '../../platform/read/list.ts';
import type { Order } from '../../platform/read/order.ts';
import { byName } from '../../platform/read/orders.ts';
import { DEFAULT_PAGE_SIZE } from '../../platform/read/page.ts';
import type { Row } from '../../platform/read/plan.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import { Edition, EditionConnection } from './edition.ts';
import { editionsOfSeriesNamed } from './origin.ts';
import { Series, SeriesConnection } from './series.ts';

const latestFirst: Order = {
  name: 'latest',
  keys: [
    { by: (row) => sql`coalesce(${row}.starts_on, ${row}.year::text, '')`, type: 'text', descending: true },
  ],
};

const oldestFirst: Order = { name: 'oldest', keys: [{ ...latestFirst.keys[0]!, descending: false }] };

const editionOrders = new Orders('EditionOrder', {
  LATEST_FIRST: { order: latestFirst, means: 'The latest first.' },
  OLDEST_FIRST: { order: oldestFirst, means: 'The oldest first.' },
  NAME: { order: byName, means: 'By name, without regard to case and accents.' },
});

@ArgsType()
class EditionsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only those of this series, by id or slug.' })
  series?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Those of synthetic series, whose data is invented; without it, and without such a series, the real ones.',
  })
  synthetic?: boolean | null;

  @editionOrders.field()
  orderBy?: Parameters<typeof editionOrders.named>[0];
}

@ArgsType()
class SeriesArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'The synthetic ones, whose data is invented; without it, the real ones.',
  })
  synthetic?: boolean | null;
}

const seriesByName: Order = {
  name: 'name',
  keys: [{ by: (row) => sql`fold(${row}.name) collate "C"`, type: 'text' }],
};

@ArgsType()
class EditionsOfSeriesArgs extends lengthArgsOf(DEFAULT_PAGE_SIZE) {}

const editionsOfSeries: List = {
  type: 'Edition',
  link: (row, series) => sql`${row}.series_id = ${series}`,
  order: oldestFirst,
};

@Resolver(() => Edition)
export class EditionResolver {
  @Query(() => Edition, { nullable: true, description: 'The edition with this slug.' })
  edition(
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.named(info, 'Edition', slug);
  }

  @ConnectionQuery(() => EditionConnection, 'Editions.')
  editions(@Args(() => EditionsArgs) { series, orderBy }: EditionsArgs): PagedList {
    const where = (row: Sql) =>
      series == null ? undefined : sql`${row}.id in (${editionsOfSeriesNamed([series])})`;
    return { type: 'Edition', link: () => raw('true'), order: editionOrders.named(orderBy), where };
  }
}

@Resolver(() => Series)
export class SeriesResolver {
  @Query(() => Series, { nullable: true, description: 'The series with this slug.' })
  series(
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.named(info, 'Series', slug);
  }

  @ConnectionQuery(() => SeriesConnection, 'All series, by name.')
  allSeries(@Args(() => SeriesArgs) _args: SeriesArgs): PagedList {
    return { type: 'Series', link: () => raw('true'), order: seriesByName };
  }

  @ListFieldUpTo(() => Edition, 'Its editions, the oldest first.')
  editions(@Args(() => EditionsOfSeriesArgs) _args: EditionsOfSeriesArgs): List {
    return editionsOfSeries;
  }
}
