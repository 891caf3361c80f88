import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';
import { Cost } from '../../../platform/limits/costs.ts';
import { indexInSorted } from '../../arrays/key-index.ts';
import { graphScopeOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import { actorPair } from '../actor-ids.ts';
import type { CommunityContext } from '../context.ts';
import { Tie } from './tie.ts';
import { tieBetween } from './tie-page.ts';
import { tieRow, tiesWithEnds } from './tie-row.ts';

@ArgsType()
class TieBetweenArgs {
  @Field(() => ID, { description: 'One of the two: an organization or an expert.' })
  a!: string;

  @Field(() => ID, { description: 'The other, of the same kind.' })
  b!: string;

  @Field(() => TieFilter, {
    nullable: true,
    description: 'What the graph is made of; the part about what is shown does not count.',
  })
  filter?: TieFilter | null;
}

@Resolver()
export class TieBetweenQuery {
  @Cost(20)
  @Query(() => Tie, {
    nullable: true,
    description:
      'The tie between two organizations, or two experts, with all that it rests on; null where they shared nothing.',
  })
  async tieBetween(
    @Args(() => TieBetweenArgs) { a, b, filter }: TieBetweenArgs,
    @Ctx() { community, reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { kind, from, to } = await actorPair(a, b, reader);
    const view = await community.view(graphScopeOf(kind, filter));
    const tie = tieBetween(view, from, to);
    if (tie === undefined) return null;
    const row = tieRow(view, tie, indexInSorted(view.twoMode.actorKeys, from));
    const [found] = await tiesWithEnds(reader, info, [''], [row]);
    return found ?? null;
  }
}
