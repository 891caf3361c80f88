import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { ClientError } from '../../../platform/errors.ts';
import { Cost, ListSize } from '../../../platform/limits/costs.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { indexInSorted } from '../../arrays/key-index.ts';
import { TYPE_OF_KIND } from '../../display-names/display-names.ts';
import { graphScopeOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import type { ActorKind } from '../../graph/two-mode.ts';
import type { View } from '../../view.ts';
import { parseActorId } from '../actor-ids.ts';
import type { CommunityContext } from '../context.ts';
import { TieEnd } from '../ties/tie.ts';
import { visibleRows } from '../visible-rows.ts';
import { WhatIf } from './what-if.ts';

const [MAX_REMOVED, MAX_ORPHANED] = [20, 500];

interface WhatIfRow {
  view: View;
  /** Keys; of those who would be left without ties, the first `MAX_ORPHANED`. */
  removed: number[];
  orphaned: number[];
}

@Resolver()
export class WhatIfQuery {
  @Cost(200)
  @Query(() => WhatIf, {
    description:
      'What the network would lose without some organizations, or some experts. Those that are not in it change nothing.',
  })
  async whatIf(
    @Arg('remove', () => [ID], {
      description: 'Whom to do without: 1 to 20 organizations, or as many experts.',
    })
    remove: string[],
    @Arg('filter', () => TieFilter, {
      nullable: true,
      description: 'What the graph is made of; the part about what is shown does not count.',
    })
    filter: TieFilter | null,
    @Ctx() { community }: CommunityContext,
  ): Promise<unknown> {
    const { kind, keys } = actorsOf(remove);
    const view = await community.view(graphScopeOf(kind, filter));
    const { actorKeys } = view.twoMode;
    const inGraph = keys.filter((key) => indexInSorted(actorKeys, key) >= 0);
    const removed = inGraph.map((key) => indexInSorted(actorKeys, key));
    const lost = await community.whatIf(view, removed);
    const orphaned = Array.from(lost.orphaned.subarray(0, MAX_ORPHANED), (actor) => actorKeys[actor]!);
    const orphanedCount = lost.orphaned.length;
    return { ...lost, view, removed: inGraph, orphaned, orphanedCount, revision: view.revision.name };
  }
}

function actorsOf(ids: readonly string[]): { kind: ActorKind; keys: number[] } {
  if (ids.length > MAX_REMOVED || ids.length === 0) {
    const code = ids.length === 0 ? 'BAD_USER_INPUT' : 'LIMIT_TOO_HIGH';
    throw new ClientError(code, `"remove" has ${ids.length} ids; give from 1 to ${MAX_REMOVED}.`, {
      limit: MAX_REMOVED,
    });
  }
  const refs = ids.map(parseActorId);
  const [kind, ...others] = [...new Set(refs.map((ref) => ref.kind))];
  if (others.length > 0)
    throw new ClientError(
      'BAD_USER_INPUT',
      'Give organizations alone, or experts alone: ties are among one kind.',
    );
  return { kind: kind!, keys: [...new Set(refs.map(({ key }) => key))] };
}

@Resolver(() => WhatIf)
export class WhatIfResolver {
  @ListSize(MAX_REMOVED)
  @FieldResolver(() => [TieEnd], {
    description: 'Who is done without: those of the ids that are in the graph.',
  })
  removed(
    @Root() { view, removed }: WhatIfRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return visibleRows(TYPE_OF_KIND[view.twoMode.kind], removed, context, info);
  }

  @ListSize(MAX_ORPHANED)
  @FieldResolver(() => [TieEnd], {
    description: 'Who would have no tie left: the first 500 by id, of as many as orphanedCount says.',
  })
  orphaned(
    @Root() { view, orphaned }: WhatIfRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return visibleRows(TYPE_OF_KIND[view.twoMode.kind], orphaned, context, info);
  }
}
