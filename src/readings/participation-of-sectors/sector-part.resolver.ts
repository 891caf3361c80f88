import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Float, Info, Resolver, Root } from 'type-graphql';
import { Edition } from '../../domain/edition/edition.ts';
import { Sector } from '../../domain/sector/sector.ts';
import type { Context } from '../../platform/context.ts';
import { LOCALE } from '../../platform/graph/localized.ts';
import { Locale } from '../../platform/graph/scalars.ts';
import { Cost, ListSize } from '../../platform/limits/costs.ts';
import { groupByParent, parentOf } from '../../platform/read/group-by-parent.ts';
import { lookupByKey } from '../../platform/read/lookup.ts';
import type { Row } from '../../platform/read/plan.ts';
import { fieldsBelow, withRowsBelow } from '../../platform/read/read-ahead.ts';
import { CompletenessState } from '../completeness/completeness.ts';
import { recordOf } from '../completeness/edition-record.ts';
import { FEWEST_FOR_A_SHARE } from '../completeness/floors.ts';
import { reasonOfShare } from '../completeness/reasons.ts';
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

/** A part as its statement answers with it. */
interface PartRow extends Pick<SectorPart, 'organizations' | 'allOrganizations' | 'knownOrganizations'> {
  edition_id: number;
}

@Resolver(() => SectorPart)
export class SectorShare {
  @Cost(0, { sql: 1 })
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Its share of the organizations that are recorded. Null where the edition is known to be recorded in part, where fewer than ' +
      `${FEWEST_FOR_A_SHARE} organizations are recorded, or where the sector of fewer than four fifths of them is known.`,
  })
  async share(@Root() part: PartRow, @Ctx() { reader }: Context): Promise<number | null> {
    const record = await recordOf(reader, part.edition_id);
    return reasonOfShare(part, record, null) === null ? part.organizations / part.allOrganizations : null;
  }

  @Cost(0, { sql: 1 })
  @FieldResolver(() => CompletenessState, {
    description:
      'How its edition is recorded: the worse of conveners and experts. Shares of different editions can be compared where it is SUFFICIENT.',
  })
  async completeness(@Root() part: PartRow, @Ctx() { reader }: Context): Promise<string> {
    const { conveners, experts } = await recordOf(reader, part.edition_id);
    const states = [conveners.state, experts.state];
    return (['PARTIAL', 'UNKNOWN'] as const).find((state) => states.includes(state)) ?? 'SUFFICIENT';
  }

  @Cost(0, { sql: 1 })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why there is no share, in words; null where there is one.',
  })
  async unknownBecause(
    @Root() part: PartRow,
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE.description }) locale: string | null,
    @Ctx() { reader }: Context,
  ): Promise<string | null> {
    return reasonOfShare(part, await recordOf(reader, part.edition_id), locale);
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
