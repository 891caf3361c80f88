import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { registerComputedNode } from '../../../platform/graph/computed-node.ts';
import { Cost, ReadSeparately } from '../../../platform/limits/costs.ts';
import { lookupByKey } from '../../../platform/read/lookup.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { loadName, TYPE_OF_KIND } from '../../display-names/display-names.ts';
import type { Revision } from '../../facts/facts.ts';
import { tieCount } from '../../graph/ties.ts';
import { actorCount, eventCount } from '../../graph/two-mode.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { definedOrNull } from '../defined-or-null.ts';
import { metricsRow } from '../metrics/metrics.resolver.ts';
import { AnalysisRun, runOf } from './run.ts';
import { parseRunId, type Run } from './run-id.ts';
import { Snapshot } from './snapshot.ts';
import { snapshotKeyOf } from './snapshot-key.ts';

/** The revision of a run: one in memory, or one that a snapshot holds. */
const revisionOf = async ({ community }: CommunityContext, name: string): Promise<Revision | undefined> =>
  (await community.revisionInMemory(name)) ??
  (await community.snapshotRevision({ revision: name })) ??
  undefined;

/** Whether a revision is in memory or in a snapshot, without reading it. */
const isRevisionAvailable = async (name: string, { community, reader }: CommunityContext): Promise<boolean> =>
  (await community.revisionInMemory(name)) !== undefined || (await snapshotKeyOf(reader, name)) !== null;

/** The run of an id, as long as its revision is available. */
async function readRun(id: string, context: CommunityContext): Promise<Row | null> {
  const run = parseRunId(id);
  if (!run || !(await isRevisionAvailable(run.revision, context))) return null;
  const { actor, seed } = run;
  return runOf({ revision: { name: run.revision }, scope: run.scope }, run.algorithm, context, {
    ...(actor !== undefined && { actor }),
    ...(seed !== null && { seed }),
  });
}

/** The graph of a run; its cost is that of the fields that need it. */
const viewOf = async ({ scope, revision }: Run, context: CommunityContext): Promise<View> =>
  context.community.view(scope, await revisionOf(context, revision));

registerComputedNode('AnalysisRun', (id, context) => readRun(id, context as CommunityContext));

interface RunRow extends Row {
  run: Run;
}

@Resolver(() => AnalysisRun)
export class AnalysisRunResolver {
  @ReadSeparately()
  @FieldResolver(() => Snapshot, {
    nullable: true,
    description: 'The first snapshot that holds the revision; null while none does.',
  })
  async snapshot(
    @Root() { run }: RunRow,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    const key = await snapshotKeyOf(reader, run.revision);
    return key === null ? null : reader.one(info, lookupByKey('Snapshot'), key);
  }

  @Cost(100)
  @FieldResolver(() => GraphQLDateTime, { description: 'When this server made the graph that it is of.' })
  async computedAt(@Root() { run }: RunRow, @Ctx() context: CommunityContext): Promise<Date> {
    return (await viewOf(run, context)).computedAt;
  }

  @Cost(100)
  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    description:
      'The figures themselves, by the names of their fields; null for an actor that is not in the graph, or may no longer be shown.',
  })
  async figures(@Root() { run }: RunRow, @Ctx() context: CommunityContext): Promise<unknown> {
    const view = await viewOf(run, context);
    return run.algorithm === 'network-summary'
      ? summaryFigures(view, context)
      : actorFigures(view, run.actor!, context);
  }
}

async function summaryFigures(view: View, { community }: CommunityContext) {
  const all = await community.networkMetrics(view);
  const { components, strongerThanChance: _, insufficient: __, compared: ___, ...whole } = all;
  const figures = Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [name, definedOrNull(value)]),
  );
  return {
    actors: actorCount(view.twoMode),
    activities: eventCount(view.twoMode),
    ties: tieCount(view.ties),
    components,
    ...figures,
  };
}

/** The figures of an actor who may still be shown. */
async function actorFigures(view: View, key: number, context: CommunityContext) {
  if (!(await loadName(context.reader, { type: TYPE_OF_KIND[view.scope.kind], key }))) return null;
  const row = await metricsRow(view, key, context);
  if (!row) return null;
  const { closeness, betweenness } = await context.community.centralities(view);
  const { view: _view, actor, run: _run, ...figures } = row;
  return {
    ...figures,
    bipartiteCloseness: closeness[actor]!,
    bipartiteBetweenness: definedOrNull(betweenness[actor]),
  };
}
