import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Expert } from '../../../domain/expert/expert.ts';
import { Organization } from '../../../domain/organization/organization.ts';
import { PageArgs } from '../../../platform/graph/paging.ts';
import { Cost } from '../../../platform/limits/costs.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { indexInSorted } from '../../arrays/key-index.ts';
import { graphScopeOf, tieSelectionOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import type { ActorKind } from '../../graph/two-mode.ts';
import { selectTiesOfActor } from '../../selection/select-ties.ts';
import type { CommunityContext } from '../context.ts';
import { TieConnection, TieKind, TieOrder } from './tie.ts';
import { tiePage } from './tie-page.ts';

@ArgsType()
class ActorTiesArgs extends PageArgs {
  @Field(() => TieFilter, {
    nullable: true,
    description: 'Which ties; by activities, as recorded, without it.',
  })
  filter?: TieFilter | null;

  @Field(() => TieOrder, { nullable: true, defaultValue: 'SURPRISE', description: 'In what order.' })
  orderBy?: keyof typeof TieOrder | null;
}

@ArgsType()
class TiesArgs extends ActorTiesArgs {
  @Field(() => TieKind, { description: 'Between whom.' })
  between!: keyof typeof TieKind;
}

const listNameOf = ({ parentType, fieldName }: GraphQLResolveInfo) => `${parentType.name}.${fieldName}`;

const filterOf = ({ first: _first, after: _after, ...filter }: ActorTiesArgs) => filter;

/** The ties of one actor; of one that is not in the graph there are none. */
async function pageOfActorTies(
  kind: ActorKind,
  key: number,
  args: ActorTiesArgs,
  { community, reader }: CommunityContext,
  info: GraphQLResolveInfo,
) {
  const [order, selection] = [args.orderBy ?? 'SURPRISE', tieSelectionOf(args.filter)];
  const view = await community.view(graphScopeOf(kind, args.filter));
  const of = indexInSorted(view.twoMode.actorKeys, key);
  const choice = { ...view, facts: view.revision.facts, selection, order };
  const ties = of < 0 ? new Uint32Array(0) : selectTiesOfActor(choice, of);
  return tiePage(
    reader,
    info,
    { view, ties, order, of, list: listNameOf(info), filter: filterOf(args) },
    args,
  );
}

const TIES_DESCRIPTION = 'With whom it shared something, how much, and whether that is more than chance.';

@Resolver(() => Organization)
export class OrganizationTies {
  @Cost(20)
  @FieldResolver(() => TieConnection, { description: TIES_DESCRIPTION })
  ties(
    @Root() { key }: Row,
    @Args(() => ActorTiesArgs) args: ActorTiesArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return pageOfActorTies('ORGANIZATION', key, args, context, info);
  }
}

@Resolver(() => Expert)
export class ExpertTies {
  @Cost(20)
  @FieldResolver(() => TieConnection, {
    description:
      'With whom the expert shared activities, how many, and whether that is more than chance. Of those alone whose ' +
      'series shows them and who did not opt out.',
  })
  ties(
    @Root() { key }: Row,
    @Args(() => ActorTiesArgs) args: ActorTiesArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return pageOfActorTies('EXPERT', key, args, context, info);
  }
}

@Resolver()
export class TiesResolver {
  @Cost(200)
  @Query(() => TieConnection, { description: 'All ties between organizations, or between experts.' })
  async ties(
    @Args(() => TiesArgs) args: TiesArgs,
    @Ctx() { community, reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const [order, selection] = [args.orderBy ?? 'SURPRISE', tieSelectionOf(args.filter)];
    const view = await community.view(graphScopeOf(args.between, args.filter));
    const ties = await community.ties(view, selection, order);
    return tiePage(reader, info, { view, ties, order, list: listNameOf(info), filter: filterOf(args) }, args);
  }
}
