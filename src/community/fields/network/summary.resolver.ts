import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Sector } from '../../../domain/sector/sector.ts';
import { LOCALE } from '../../../platform/graph/localized.ts';
import { Locale } from '../../../platform/graph/scalars.ts';
import { Cost, ListSize, ReadSeparately } from '../../../platform/limits/costs.ts';
import { lookupByKey } from '../../../platform/read/lookup.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { fieldsBelow, withRowsBelow } from '../../../platform/read/read-ahead.ts';
import { listTooLong } from '../../../platform/read/reader.ts';
import { keepVisible } from '../../display-names/display-names.ts';
import { graphScopeOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import { tieCount } from '../../graph/ties.ts';
import { actorCount, eventCount } from '../../graph/two-mode.ts';
import { standardRewiring } from '../../metrics/rewiring.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { AnalysisRun, runOf } from '../runs/run.ts';
import { revisionOfSnapshot } from '../runs/snapshot.ts';
import { TieKind } from '../ties/tie.ts';
import { narrativeOf } from './narrative.ts';
import { MixingCell, NetworkSummary } from './summary.ts';

/** The figures of a view, as the resolvers read them; costly ones are computed when they are requested. */
export interface SummaryRow {
  __typename: 'NetworkSummary';
  view: View;
  [property: string]: unknown;
}

export function summaryRow(view: View, context: CommunityContext): SummaryRow {
  return {
    __typename: 'NetworkSummary',
    view,
    run: runOf(view, 'network-summary', context, { seed: standardRewiring.seed }),
    revision: view.revision.name,
    actors: actorCount(view.twoMode),
    activities: eventCount(view.twoMode),
    ties: tieCount(view.ties),
  };
}

@ArgsType()
class NetworkArgs {
  @Field(() => TieFilter, {
    nullable: true,
    description: 'What the graph is made of; the part about what is shown does not count.',
  })
  filter?: TieFilter | null;

  @Field(() => TieKind, { description: 'Between whom.' })
  between!: keyof typeof TieKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The snapshot to ask; the network as it is now without it.',
  })
  snapshot?: string | null;
}

@Resolver()
export class NetworkQuery {
  @Cost(300)
  @Query(() => NetworkSummary, { description: 'The figures of the whole graph, and what they say.' })
  async network(
    @Args(() => NetworkArgs) args: NetworkArgs,
    @Ctx() context: CommunityContext,
  ): Promise<SummaryRow> {
    const revision = await revisionOfSnapshot(context, args.snapshot);
    return summaryRow(
      await context.community.view(graphScopeOf(args.between, args.filter), revision),
      context,
    );
  }
}

/** The most cells of the mixing matrix: enough for 44 sectors. */
const MAX_CELLS = 1_000;

interface MixingCellRow {
  row: number;
  column: number;
}

const sectorRef = (key: number) => ({ type: 'Sector', key });

const sectorRow = (key: number, { reader }: CommunityContext, info: GraphQLResolveInfo) =>
  reader.one(info, lookupByKey('Sector'), key);

@Resolver(() => NetworkSummary)
export class SummaryResolver {
  @FieldResolver(() => AnalysisRun, { description: 'How the figures came about.' })
  run(@Root() { run }: SummaryRow): unknown {
    return run;
  }

  @Cost(200, { sql: 1 })
  @ListSize(MAX_CELLS)
  @FieldResolver(() => [MixingCell], {
    description:
      'Every two sectors that occur, and each with itself: by their keys. Ties with an unknown sector are left out.',
  })
  async mixing(
    @Root() { view }: SummaryRow,
    @Ctx() { community, reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    const { row, column, ...counts } = await community.mixing(view);
    if (row.length > MAX_CELLS) throw listTooLong(MAX_CELLS);
    const { keys } = view.revision.facts.sectors;
    const cells = Array.from(row, (index, cell) => ({
      row: keys[index]!,
      column: keys[column[cell]!]!,
      ties: counts.ties[cell]!,
      expected: counts.expected[cell]!,
      percentile5: counts.percentile5[cell]!,
      percentile95: counts.percentile95[cell]!,
    }));
    // A sector of a snapshot can have been deleted since.
    const visible = await keepVisible(reader, cells, (cell) => [sectorRef(cell.row), sectorRef(cell.column)]);
    const below = (field: 'row' | 'column') => ({
      fields: fieldsBelow(info, field),
      rowsOf: (cell: MixingCellRow) => [sectorRef(cell[field])],
    });
    return withRowsBelow(reader, visible, below('row'), below('column'));
  }

  @Cost(200, { sql: 2 })
  @FieldResolver(() => String, {
    description:
      'What the figures say, in words: first how large, from when to when, and how complete, then what follows as far as enough ' +
      'is recorded to tell.',
  })
  narrative(
    @Root() { view }: SummaryRow,
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE.description }) locale: string | null,
    @Ctx() context: CommunityContext,
  ): Promise<string> {
    return narrativeOf(view, context, locale);
  }
}

@Resolver(() => MixingCell)
export class MixingResolver {
  @ReadSeparately()
  @FieldResolver(() => Sector, { description: 'One sector.' })
  row(
    @Root() cell: MixingCellRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return sectorRow(cell.row, context, info);
  }

  @ReadSeparately()
  @FieldResolver(() => Sector, { description: 'The other; the same one for ties within a sector.' })
  column(
    @Root() cell: MixingCellRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return sectorRow(cell.column, context, info);
  }
}
