import { Args, ArgsType, Field, Resolver } from 'type-graphql';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ConnectionQuery, ListFieldUpTo } from '../../platform/graph/list-field.ts';
import { LookupQuery, SlugArgs } from '../../platform/graph/lookup-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { lengthArgsOf, PageArgs } from '../../platform/graph/paging.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { List } from '../../platform/read/list.ts';
import { type Lookup, lookupNamed } from '../../platform/read/lookup.ts';
import type { Order } from '../../platform/read/order.ts';
import { byName } from '../../platform/read/orders.ts';
import { DEFAULT_PAGE_SIZE } from '../../platform/read/page.ts';
import { allOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { EditionFilter, editionFacets } from './edition.filter.ts';
import { Edition, EditionConnection } from './edition.ts';
import { seriesNamed } from './origin.ts';
import { Series, SeriesConnection } from './series.ts';

/** The first day of an edition, as far as it is known; what sorts after all others where it is not. */
const firstDay = (row: Sql, unknown: Sql): Sql =>
  sql`coalesce(${row}.starts_on, ${row}.year::text, ${unknown}) collate "C"`;

const latestFirst: Order = {
  name: 'latest',
  keys: [{ by: (row) => firstDay(row, raw(`''`)), type: 'text', descending: true }],
};

const oldestFirst: Order = {
  name: 'oldest known',
  keys: [{ by: (row) => firstDay(row, raw(`'~'`)), type: 'text' }],
};

const editionOrders = new Orders('EditionOrder', {
  LATEST_FIRST: { order: latestFirst, means: 'The latest first; of which no date is known comes last.' },
  OLDEST_FIRST: { order: oldestFirst, means: 'The oldest first; of which no date is known comes last.' },
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

  @Field(() => EditionFilter, { nullable: true, description: 'Which of them; all without it.' })
  filter?: EditionFilter | null;

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
  @LookupQuery(() => Edition, 'The edition with this slug.')
  edition(@Args(() => SlugArgs) { slug }: SlugArgs, catalog: Catalog): Lookup {
    return lookupNamed(catalog, 'Edition', slug);
  }

  @ConnectionQuery(() => EditionConnection, 'Editions.')
  editions(@Args(() => EditionsArgs) { series, filter, orderBy }: EditionsArgs): PagedList {
    const where = (row: Sql) =>
      allOf(
        series == null ? undefined : seriesNamed([series])(sql`${row}.series_id`),
        conditionOf(EditionFilter, filter, row),
      );
    const order = editionOrders.named(orderBy);
    return { type: 'Edition', link: () => raw('true'), order, facets: editionFacets, where };
  }
}

@Resolver(() => Series)
export class SeriesResolver {
  @LookupQuery(() => Series, 'The series with this slug.')
  series(@Args(() => SlugArgs) { slug }: SlugArgs, catalog: Catalog): Lookup {
    return lookupNamed(catalog, 'Series', slug);
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
