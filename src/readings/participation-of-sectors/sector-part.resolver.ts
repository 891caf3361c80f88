import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Edition } from '../../domain/edition/edition.ts';
import { Sector } from '../../domain/sector/sector.ts';
import type { Context } from '../../platform/context.ts';
import { Cost, ListSize } from '../../platform/limits/costs.ts';
import { groupByParent, parentOf } from '../../platform/read/group-by-parent.ts';
import { lookupByKey } from '../../platform/read/lookup.ts';
import type { Row } from '../../platform/read/plan.ts';
import { sectorPartsStatement } from './sector-part.statement.ts';
import { SectorPart } from './sector-part.ts';

/** How many editions a sector shows at most; of more, the newest. */
const MOST_PARTS = 100;

@Resolver(() => Sector)
export class SectorParts {
  @Cost(20, { sql: 2, fixed: true }) // the editions come with one statement more, whatever their number
  @ListSize(MOST_PARTS)
  @FieldResolver(() => [SectorPart], {
    description: `How much of each edition came from it: of every edition of the series in which it appears, by series, the oldest first; of more than ${MOST_PARTS} editions, the newest ${MOST_PARTS}.`,
  })
  async parts(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    const load = async (keys: readonly unknown[]) =>
      groupByParent(await reader.run(sectorPartsStatement(keys, MOST_PARTS)), parentOf, keys);
    return reader.batch(info.fieldNodes[0]!, 'parts', load, key);
  }
}

@Resolver(() => SectorPart)
export class SectorPartEdition {
  @FieldResolver(() => Edition, { description: 'The edition.' })
  edition(
    @Root() part: Record<string, unknown>,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.one(info, lookupByKey('Edition'), part.edition_id);
  }
}
