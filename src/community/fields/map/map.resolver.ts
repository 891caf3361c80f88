import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Edition } from '../../../domain/edition/edition.ts';
import { Sector } from '../../../domain/sector/sector.ts';
import { ClientError } from '../../../platform/errors.ts';
import { Cost, ListSize, ReadSeparately } from '../../../platform/limits/costs.ts';
import { lookupByKey } from '../../../platform/read/lookup.ts';
import type { Row } from '../../../platform/read/plan.ts';
import type { MapForm } from '../../engine/tasks.ts';
import { graphScopeOf, narrowToEdition, tieSelectionOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import type { GraphScope } from '../../graph/graph-scope.ts';
import type { CommunityContext } from '../context.ts';
import { Membership, type MembershipRow, membershipOf } from '../metrics/membership.ts';
import { type SummaryRow, summaryRow } from '../network/summary.resolver.ts';
import { NetworkSummary } from '../network/summary.ts';
import { CommunityMap, MapKind, MapMember, MapNode, MapTie, type mapKinds } from './map.ts';
import { type MapNodeRow, mapRows } from './map-rows.ts';

const [MAX_NODES, MAX_TIES] = [2_000, 20_000];
const [DEFAULT_NODES, DEFAULT_TIES] = [500, 5_000];

@ArgsType()
class MapArgs {
  @Field(() => TieFilter, {
    nullable: true,
    description:
      'What the graph is made of, and what of it is shown. Without it: activities alone, as recorded, as in files of the graph; the ' +
      'page of the map asks for all channels.',
  })
  filter?: TieFilter | null;

  @Field(() => MapKind, { nullable: true, defaultValue: 'ORGANIZATION', description: 'Whom it shows.' })
  between?: (typeof mapKinds)[number] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_NODES,
    description: 'How many nodes at most, from 1 to 2,000.',
  })
  maxNodes?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_TIES,
    description: 'How many ties at most, from 0 to 20,000.',
  })
  maxTies?: number | null;
}

const FORMS: Record<(typeof mapKinds)[number], MapForm> = {
  ORGANIZATION: 'ACTORS',
  EXPERT: 'ACTORS',
  SECTOR: 'SECTORS',
  TWO_MODE: 'TWO_MODE',
};

async function communityMap(
  args: MapArgs,
  context: CommunityContext,
  info: GraphQLResolveInfo,
  narrow: (scope: GraphScope) => GraphScope,
) {
  const between = args.between ?? 'ORGANIZATION';
  const maxNodes = requireInRange('maxNodes', args.maxNodes ?? DEFAULT_NODES, 1, MAX_NODES);
  const maxTies = requireInRange('maxTies', args.maxTies ?? DEFAULT_TIES, 0, MAX_TIES);
  const scope = narrow(graphScopeOf(between === 'EXPERT' ? 'EXPERT' : 'ORGANIZATION', args.filter));
  // A node of a map can stand for an activity, not for an edition or an outcome.
  const mapScope: GraphScope = between === 'TWO_MODE' ? { ...scope, channels: ['ACTIVITY'] } : scope;
  const { community } = context;
  const view = await community.view(mapScope, await community.currentRevision(scope.kind));
  const map = await community.map(view, FORMS[between], {
    selection: tieSelectionOf(args.filter),
    maxNodes,
    maxTies,
  });
  return {
    ...(await mapRows(view, map, context.reader, info)),
    view,
    truncated: map.truncated,
    backboneCount: map.backboneCount,
    tieCount: map.tieCount,
    revision: view.revision.name,
  };
}

function requireInRange(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  const code = value > most ? 'LIMIT_TOO_HIGH' : 'BAD_USER_INPUT';
  const range = `${least.toLocaleString('en-US')} to ${most.toLocaleString('en-US')}`;
  throw new ClientError(code, `"${name}" is ${value}; it must be from ${range}.`, { limit: most });
}

const MAP_DESCRIPTION =
  'All that is needed to draw the community: who is in it, where each stands, and what ties them.';

// Two statements: names, and sectors.
@Resolver()
export class MapQuery {
  @Cost(1000, { fixed: true, sql: 2 })
  @Query(() => CommunityMap, { description: MAP_DESCRIPTION })
  communityMap(
    @Args(() => MapArgs) args: MapArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return communityMap(args, context, info, (scope) => scope);
  }
}

@Resolver(() => Edition)
export class EditionMap {
  @Cost(1000, { fixed: true, sql: 2 })
  @FieldResolver(() => CommunityMap, {
    description: `${MAP_DESCRIPTION} Of what took place at this edition alone.`,
  })
  communityMap(
    @Root() { key }: Row,
    @Args(() => MapArgs) args: MapArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return communityMap(args, context, info, (scope) => narrowToEdition(scope, key));
  }
}

type Found = Promise<Row | null> | null;

@Resolver(() => MapNode)
export class MapNodeResolver {
  @FieldResolver(() => Sector, {
    nullable: true,
    description:
      'Its sector at the last edition in scope at which it took part; of an expert, that of the organization most often appeared ' +
      'for, today.',
  })
  sector(
    @Root() { sectorKey }: MapNodeRow,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Found {
    return sectorKey === null ? null : reader.one(info, lookupByKey('Sector'), sectorKey);
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'With whom it belongs together; null where it has no ties, and for sectors and activities.',
  })
  async community(
    @Root() { view, actor }: MapNodeRow,
    @Ctx() { community }: CommunityContext,
  ): Promise<MembershipRow | null> {
    return actor === null ? null : membershipOf(await community.communities(view), actor);
  }

  @ReadSeparately()
  @FieldResolver(() => MapMember, { description: 'What it stands for.' })
  member(
    @Root() { type, key }: MapNodeRow,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Found {
    return reader.one(info, lookupByKey(type), key);
  }
}

@Resolver(() => CommunityMap)
export class CommunityMapResolver {
  @ListSize({ above: 'maxNodes' })
  @FieldResolver(() => [MapNode], { description: 'Whom it shows, the most important first: by strength.' })
  nodes(@Root() { nodes }: { nodes: MapNodeRow[] }): MapNodeRow[] {
    return nodes;
  }

  @ListSize({ above: 'maxTies' })
  @FieldResolver(() => [MapTie], {
    description:
      'The ties between them, those that stand out first, then the most surprising; in a two-mode map the newest, of sectors ' +
      'those of the most ties.',
  })
  ties(@Root() { ties }: { ties: object[] }): object[] {
    return ties;
  }

  @FieldResolver(() => NetworkSummary, { description: 'The figures of the whole graph, drawn or not.' })
  summary(@Root() { view }: MapNodeRow, @Ctx() context: CommunityContext): SummaryRow {
    return summaryRow(view, context);
  }
}
