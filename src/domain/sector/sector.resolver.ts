import { Args, ArgsType, Field, Resolver } from 'type-graphql';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ListQuery } from '../../platform/graph/list-field.ts';
import { LookupQuery, SlugArgs } from '../../platform/graph/lookup-field.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { List } from '../../platform/read/list.ts';
import { type Lookup, lookupNamed } from '../../platform/read/lookup.ts';
import { byName } from '../../platform/read/orders.ts';
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
  @LookupQuery(() => Sector, 'The sector with this slug.')
  sector(@Args(() => SlugArgs) { slug }: SlugArgs, catalog: Catalog): Lookup {
    return lookupNamed(catalog, 'Sector', slug);
  }

  @ListQuery(() => Sector, MOST_SECTORS, 'All sectors, by name.')
  sectors(@Args(() => SectorsArgs) args: SectorsArgs): List {
    const where = (row: Sql) => conditionOf(SectorsArgs, args, row);
    return { type: 'Sector', link: () => raw('true'), order: byName, where };
  }
}
