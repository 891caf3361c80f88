import { Args, ArgsType, type ClassType, Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Expert } from '../../../domain/expert/expert.ts';
import { Organization } from '../../../domain/organization/organization.ts';
import { CostOnce } from '../../../platform/limits/costs.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { indexInSorted } from '../../arrays/key-index.ts';
import { lengthOf, listOf } from '../../arrays/lists.ts';
import { loadName } from '../../display-names/display-names.ts';
import { graphScopeOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import { wholeScope } from '../../graph/graph-scope.ts';
import { strengthOf } from '../../graph/measures.ts';
import type { ActorKind } from '../../graph/two-mode.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { definedOrNull } from '../defined-or-null.ts';
import { AnalysisRun, runOf } from '../runs/run.ts';
import { revisionOfSnapshot } from '../runs/snapshot.ts';
import { Membership, type MembershipRow, membershipOf } from './membership.ts';
import { NodeMetrics } from './metrics.ts';

@ArgsType()
class MetricsArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'The snapshot to ask; the network as it is now without it.',
  })
  snapshot?: string | null;

  @Field(() => TieFilter, {
    nullable: true,
    description: 'What the graph is made of; the part about what is shown does not count.',
  })
  filter?: TieFilter | null;
}

/** The figures of an actor, as the resolvers read them. */
export interface MetricsRow {
  view: View;
  actor: number;
  [property: string]: unknown;
}

/** Whether an expert may still be shown tied: a snapshot, or the graph in memory, can be older than that. */
async function isStillShownTied(key: number, { reader, community }: CommunityContext): Promise<boolean> {
  if (!(await loadName(reader, { type: 'Expert', key }))) return false;
  const { twoMode } = await community.view(wholeScope('EXPERT'));
  return indexInSorted(twoMode.actorKeys, key) >= 0;
}

/** The figures of an actor; null for one that is not in the graph, or may no longer be shown there. */
export async function metricsRow(
  view: View,
  key: number,
  context: CommunityContext,
): Promise<MetricsRow | null> {
  const { twoMode, scope } = view;
  const actor = indexInSorted(twoMode.actorKeys, key);
  if (actor < 0) return null;
  if (scope.kind === 'EXPERT' && !(await isStillShownTied(key, context))) return null;
  const found = await context.community.metrics(view);
  const editions = new Set(listOf(twoMode.eventsOf, actor).map((event) => twoMode.editionOf[event]!));
  const { coordinator, itinerant, gatekeeper, liaison } = found;
  const roles = { coordinator, itinerant, gatekeeper, liaison };
  return {
    view,
    actor,
    run: runOf(view, 'node-metrics', context, { actor: key }),
    activities: lengthOf(twoMode.eventsOf, actor),
    editions: editions.size,
    degree: lengthOf(view.ties.neighbours, actor),
    strength: strengthOf(view.ties, actor),
    bipartiteDegree: found.degree[actor]!,
    latapyClustering: definedOrNull(found.latapyClustering[actor]),
    redundancy: definedOrNull(found.redundancy[actor]),
    constraint: definedOrNull(found.constraint[actor]),
    effectiveSize: definedOrNull(found.effectiveSize[actor]),
    brokerage:
      scope.kind === 'EXPERT'
        ? null
        : Object.fromEntries(Object.entries(roles).map(([role, counts]) => [role, counts[actor]!])),
    crossSectorShare: definedOrNull(found.crossSectorShare[actor]),
    isArticulation: found.isArticulation[actor] === 1,
    componentsIfRemoved: found.componentsIfRemoved[actor]!,
  };
}

/** The field `metrics` of organizations, or of experts. */
function metricsField(type: () => ClassType, kind: ActorKind, description: string) {
  @Resolver(type)
  class ActorMetricsField {
    @CostOnce(100)
    @FieldResolver(() => NodeMetrics, { nullable: true, description })
    async metrics(
      @Root() { key }: Row,
      @Args(() => MetricsArgs) { filter, snapshot }: MetricsArgs,
      @Ctx() context: CommunityContext,
    ): Promise<MetricsRow | null> {
      const revision = await revisionOfSnapshot(context, snapshot);
      const view = await context.community.view(graphScopeOf(kind, filter), revision);
      return metricsRow(view, key, context);
    }
  }
  return ActorMetricsField;
}

export const OrganizationMetrics = metricsField(
  () => Organization,
  'ORGANIZATION',
  'Where it stands among all; null where it attended nothing in scope.',
);

export const ExpertMetrics = metricsField(
  () => Expert,
  'EXPERT',
  'Where the expert stands among those who may be shown tied; null for one who is not, or attended nothing in scope.',
);

@Resolver(() => NodeMetrics)
export class NodeMetricsResolver {
  @FieldResolver(() => AnalysisRun, { description: 'How the figures came about.' })
  run(@Root() { run }: MetricsRow): unknown {
    return run;
  }

  @CostOnce(100)
  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'With whom it belongs together; null where it has no ties.',
  })
  async community(
    @Root() { view, actor }: MetricsRow,
    @Ctx() { community }: CommunityContext,
  ): Promise<MembershipRow | null> {
    return membershipOf(await community.communities(view), actor);
  }
}
