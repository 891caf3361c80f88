import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Expert } from '../../domain/expert/expert.ts';
import { Organization } from '../../domain/organization/organization.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import { Cost } from '../../platform/limits/costs.ts';
import type { Row } from '../../platform/read/plan.ts';
import { placeAmong } from '../arrays/places.ts';
import { scopeOf, shownOf } from '../filter/read-filter.ts';
import { TieFilter } from '../filter/tie.filter.ts';
import type { ActorKind } from '../graph/two-mode.ts';
import { tiesOfActor } from '../show/choose.ts';
import type { CommunityContext } from './context.ts';
import { TieConnection, TieKind, TieOrder } from './tie.ts';
import { tiePage } from './tie-page.ts';

@ArgsType()
class TiesOfOne extends PageArgs {
  @Field(() => TieFilter, {
    nullable: true,
    description: 'Which ties; by activities, as recorded, without it.',
  })
  filter?: TieFilter | null;

  @Field(() => TieOrder, { nullable: true, defaultValue: 'SURPRISE', description: 'In what order.' })
  orderBy?: keyof typeof TieOrder | null;
}

@ArgsType()
class TiesArgs extends TiesOfOne {
  @Field(() => TieKind, { description: 'Between whom.' })
  between!: keyof typeof TieKind;
}

const listOf = ({ parentType, fieldName }: GraphQLResolveInfo) => `${parentType.name}.${fieldName}`;

const filterOf = ({ first: _first, after: _after, ...filter }: TiesOfOne) => filter;

/** The ties of one actor; of one that is not in the graph there are none. */
async function tiesOf(
  kind: ActorKind,
  key: number,
  args: TiesOfOne,
  { community, reader }: CommunityContext,
  info: GraphQLResolveInfo,
) {
  const [order, shown] = [args.orderBy ?? 'SURPRISE', shownOf(args.filter)];
  const view = await community.view(scopeOf(kind, args.filter));
  const of = placeAmong(view.twoMode.actorKeys, key);
  const choice = { ...view, facts: view.revision.facts, shown, order };
  const ties = of < 0 ? new Uint32Array(0) : tiesOfActor(choice, of);
  return tiePage(reader, info, { view, ties, order, of, list: listOf(info), filter: filterOf(args) }, args);
}

const WITH_WHOM = 'With whom it shared something, how much, and whether that is more than chance.';

@Resolver(() => Organization)
export class OrganizationTies {
  @Cost(20)
  @FieldResolver(() => TieConnection, { description: WITH_WHOM })
  ties(
    @Root() { key }: Row,
    @Args(() => TiesOfOne) args: TiesOfOne,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return tiesOf('ORGANIZATION', key, args, context, info);
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
    @Args(() => TiesOfOne) args: TiesOfOne,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return tiesOf('EXPERT', key, args, context, info);
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
    const [order, shown] = [args.orderBy ?? 'SURPRISE', shownOf(args.filter)];
    const view = await community.view(scopeOf(args.between, args.filter));
    const ties = await community.ties(view, shown, order);
    return tiePage(reader, info, { view, ties, order, list: listOf(info), filter: filterOf(args) }, args);
  }
}
