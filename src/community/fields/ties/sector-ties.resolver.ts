import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Sector } from '../../../domain/sector/sector.ts';
import { PageArgs } from '../../../platform/graph/paging.ts';
import { Cost, ReadSeparately } from '../../../platform/limits/costs.ts';
import { lookupByKey } from '../../../platform/read/lookup.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { fieldsBelow, withRowsBelow } from '../../../platform/read/read-ahead.ts';
import { keepVisible } from '../../display-names/display-names.ts';
import { graphScopeOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { sliceList } from '../in-memory-list.ts';
import { SectorTie, SectorTieConnection } from './sector-ties.ts';

@ArgsType()
class SectorTiesArgs extends PageArgs {
  @Field(() => TieFilter, {
    nullable: true,
    description: 'What the graph is made of; the part about what is shown does not count.',
  })
  filter?: TieFilter | null;
}

/** A sector's ties with one sector. */
interface SectorTieRow {
  /** The keys of the sector in question and of the other. */
  a: number;
  b: number;
  ties: number;
  expected: number;
  percentile5: number;
  percentile95: number;
}

@Resolver(() => Sector)
export class SectorTies {
  @Cost(200, { sql: 1 })
  @FieldResolver(() => SectorTieConnection, {
    description:
      'How its organizations work with those of each sector, its own among them: the most ties first.',
  })
  async ties(
    @Root() { key }: Row,
    @Args(() => SectorTiesArgs) args: SectorTiesArgs,
    @Ctx() { community, reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const view = await community.view(graphScopeOf('ORGANIZATION', args.filter));
    const rows = await sectorTieRows(view, community, key);
    const { items, cursorOf, pageInfo } = sliceList<SectorTieRow>(
      {
        list: 'Sector.ties',
        order: 'ties',
        filter: { of: key, filter: args.filter },
        length: rows.length,
        itemAt: (at) => rows[at]!,
        cursorValuesOf: ({ ties, b }) => [String(ties), String(b)],
        cursorLength: 2,
        keyLength: 1,
        countUpTo: ([ties, b]) =>
          rows.filter((row) => row.ties > Number(ties) || (row.ties === Number(ties) && row.b <= Number(b)))
            .length,
      },
      args,
    );
    const end = (name: 'a' | 'b') => ({
      fields: fieldsBelow(info, `nodes.${name}`, `edges.node.${name}`),
      rowsOf: (tie: SectorTieRow) => [{ type: 'Sector', key: tie[name] }],
    });
    const visible = await keepVisible(reader, items, end('b').rowsOf);
    const nodes = await withRowsBelow(reader, visible, end('a'), end('b'));
    return {
      nodes,
      edges: nodes.map((node) => ({ node, cursor: cursorOf(node) })),
      pageInfo: pageInfo(nodes),
      totalCount: rows.length,
    };
  }
}

async function sectorTieRows(
  view: View,
  community: CommunityContext['community'],
  key: number,
): Promise<SectorTieRow[]> {
  const { row, column, ...counts } = await community.mixing(view);
  const { keys } = view.revision.facts.sectors;
  const rows = Array.from(row, (index, cell) => {
    const [one, other] = [keys[index]!, keys[column[cell]!]!];
    const known = {
      ties: counts.ties[cell]!,
      expected: counts.expected[cell]!,
      percentile5: counts.percentile5[cell]!,
      percentile95: counts.percentile95[cell]!,
    };
    return { a: key, b: one === key ? other : one, isOwn: one === key || other === key, ...known };
  });
  return rows.filter(({ isOwn }) => isOwn).sort((one, other) => other.ties - one.ties || one.b - other.b);
}

@Resolver(() => SectorTie)
export class SectorTieResolver {
  @ReadSeparately()
  @FieldResolver(() => Sector, { description: 'The sector that was asked.' })
  a(
    @Root() tie: SectorTieRow,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.one(info, lookupByKey('Sector'), tie.a);
  }

  @ReadSeparately()
  @FieldResolver(() => Sector, { description: 'The other; the same one for ties within it.' })
  b(
    @Root() tie: SectorTieRow,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.one(info, lookupByKey('Sector'), tie.b);
  }
}
