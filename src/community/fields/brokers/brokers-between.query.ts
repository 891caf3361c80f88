import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';
import { ClientError } from '../../../platform/errors.ts';
import { PageArgs } from '../../../platform/graph/paging.ts';
import { Cost } from '../../../platform/limits/costs.ts';
import { keysFromIds } from '../../../platform/node-id.ts';
import { fieldsBelow, withRowsBelow } from '../../../platform/read/read-ahead.ts';
import { indexInSorted } from '../../arrays/key-index.ts';
import { keepVisible } from '../../display-names/display-names.ts';
import { graphScopeOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import { actorCount } from '../../graph/two-mode.ts';
import type { SectorPair } from '../../metrics/brokerage-between.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { sliceList } from '../in-memory-list.ts';
import { SectorBrokerConnection } from './sector-broker.ts';

@ArgsType()
class BrokersBetweenArgs extends PageArgs {
  @Field(() => ID, { description: 'One of the two sectors, by id or slug.' })
  a!: string;

  @Field(() => ID, { description: 'The other: not the same one.' })
  b!: string;

  @Field(() => TieFilter, {
    nullable: true,
    description: 'What the graph is made of; the part about what is shown does not count.',
  })
  filter?: TieFilter | null;
}

/** An organization between two sectors, as the resolvers read it. */
export interface BrokerRow {
  view: View;
  pair: SectorPair;
  /** What the cursors of its ties are valid for. */
  filter: unknown;
  actor: number;
  organizationKey: number;
  rank: number;
  brokerage: number;
  gatekeeper: number;
  liaison: number;
}

@Resolver()
export class BrokersBetweenQuery {
  @Cost(200, { sql: 1 })
  @Query(() => SectorBrokerConnection, {
    description:
      'The organizations that stand between two sectors, the most brokerage first, of equals the one that was recorded first. ' +
      'An organization counts with the sector that it had at the last edition in scope at which it took part. The same sector ' +
      'twice is refused: for brokerage within one, see NodeMetrics.brokerage.',
  })
  async brokersBetween(
    @Args(() => BrokersBetweenArgs) args: BrokersBetweenArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { community, reader } = context;
    const keys = keysFromIds('Sector', [args.a, args.b]) as [number, number];
    if (keys[0] === keys[1]) throw sameSector(args.a);
    const view = await community.view(graphScopeOf('ORGANIZATION', args.filter));
    const rows = await brokerRows(view, keys, args.filter, context);
    const { items, cursorOf, pageInfo } = sliceList<BrokerRow>(
      {
        list: 'Query.brokersBetween',
        order: 'brokerage',
        filter: { keys, filter: args.filter },
        length: rows.length,
        itemAt: (at) => rows[at]!,
        cursorValuesOf: ({ brokerage, organizationKey }) => [String(brokerage), String(organizationKey)],
        cursorLength: 2,
        keyLength: 1,
        countUpTo: (values) => rows.filter((row) => isUpTo(row, values.map(Number))).length,
      },
      args,
    );
    const organizationOf = (row: BrokerRow) => [{ type: 'Organization', key: row.organizationKey }];
    const nodes = await withRowsBelow(reader, await keepVisible(reader, items, organizationOf), {
      fields: fieldsBelow(info, 'nodes.organization', 'edges.node.organization'),
      rowsOf: organizationOf,
    });
    return {
      nodes,
      edges: nodes.map((node) => ({ node, cursor: cursorOf(node) })),
      pageInfo: pageInfo(nodes),
      totalCount: rows.length,
      organizations: actorCount(view.twoMode),
      withSector: view.twoMode.sectorOf.filter((sector) => sector >= 0).length,
      revision: view.revision.name,
    };
  }
}

const isUpTo = (row: BrokerRow, [brokerage = 0, key = 0]: readonly number[]): boolean =>
  row.brokerage > brokerage || (row.brokerage === brokerage && row.organizationKey <= key);

async function brokerRows(
  view: View,
  keys: readonly [number, number],
  filter: unknown,
  { community }: CommunityContext,
): Promise<BrokerRow[]> {
  const { twoMode, revision } = view;
  const pair = keys.map((key) => indexInSorted(revision.facts.sectors.keys, key)) as [number, number];
  if (pair.includes(-1)) return [];
  const { actor, pairs, rank } = await community.brokersBetween(view, pair);
  return Array.from(actor, (each, at) => {
    const isOfPair = pair.includes(twoMode.sectorOf[each]!);
    return {
      view,
      pair,
      filter: { keys, filter },
      actor: each,
      organizationKey: twoMode.actorKeys[each]!,
      rank: rank[at]!,
      brokerage: pairs[at]!,
      gatekeeper: isOfPair ? pairs[at]! : 0,
      liaison: isOfPair ? 0 : pairs[at]!,
    };
  });
}

const sameSector = (id: string) =>
  new ClientError(
    'BAD_USER_INPUT',
    `"a" and "b" are the same sector. Give two different ones; for brokerage within a sector ask for the metrics of organizations.`,
    { id },
  );
