import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Edition } from '../../domain/edition/edition.ts';
import { Sector } from '../../domain/sector/sector.ts';
import type { Context } from '../../platform/context.ts';
import { Cost, ListSize } from '../../platform/limits/costs.ts';
import { groupByParent, parentOf } from '../../platform/read/group-by-parent.ts';
import { lookupByKey } from '../../platform/read/lookup.ts';
import type { Row } from '../../platform/read/plan.ts';
import { fieldsBelow, withRowsBelow } from '../../platform/read/read-ahead.ts';
import { sectorPartsStatement } from './sector-part.statement.ts';
import { SectorPart } from './sector-part.ts';

const editionOf = (part: Record<string, unknown>) => ({ type: 'Edition', key: part.edition_id });

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
    const parts = await reader.batch(info.fieldNodes[0]!, 'parts', load, key);
    return withRowsBelow(reader, parts, {
      fields: fieldsBelow(info, 'edition'),
      rowsOf: (part) => [editionOf(part)],
    });
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
    const { type, key } = editionOf(part);
    return reader.one(info, lookupByKey(type), key);
  }
}
