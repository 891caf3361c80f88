import type { GraphQLResolveInfo } from 'graphql';
import {
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Edition } from '../../../domain/edition/edition.ts';
import { Expert } from '../../../domain/expert/expert.ts';
import { Organization } from '../../../domain/organization/organization.ts';
import { PageArgs } from '../../../platform/graph/paging.ts';
import { Cost } from '../../../platform/limits/costs.ts';
import { withoutPage } from '../../../platform/read/page.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { indexInSorted } from '../../arrays/key-index.ts';
import { graphScopeOf, narrowToEdition, tieSelectionOf } from '../../filter/parse-filter.ts';
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

/**
 * One page of the ties of a graph; with the key of an actor, of its ties alone, and of none where it is not in the graph; with
 * that of an edition, of the graph of what took place there.
 */
async function pageOfTies(
  kind: ActorKind,
  args: ActorTiesArgs,
  { community, reader }: CommunityContext,
  info: GraphQLResolveInfo,
  { actorKey, editionKey }: { actorKey?: number; editionKey?: number } = {},
) {
  const [order, selection] = [args.orderBy ?? 'SURPRISE', tieSelectionOf(args.filter)];
  const scope = graphScopeOf(kind, args.filter);
  const view = await community.view(editionKey === undefined ? scope : narrowToEdition(scope, editionKey));
  const list = {
    view,
    order,
    list: `${info.parentType.name}.${info.fieldName}`,
    filter: { ...withoutPage(args), editionKey },
  };
  if (actorKey === undefined) {
    const ties = await community.ties(view, selection, order);
    return tiePage(reader, info, { ...list, ties }, args);
  }
  const of = indexInSorted(view.twoMode.actorKeys, actorKey);
  const wanted = { ...view, facts: view.revision.facts, selection, order };
  const ties = of < 0 ? new Uint32Array(0) : selectTiesOfActor(wanted, of);
  return tiePage(reader, info, { ...list, ties, of }, args);
}

/** The field `ties` of organizations, or of experts. */
function tiesField(type: () => ClassType, kind: ActorKind, description: string) {
  @Resolver(type)
  class ActorTies {
    @Cost(20)
    @FieldResolver(() => TieConnection, { description })
    ties(
      @Root() { key }: Row,
      @Args(() => ActorTiesArgs) args: ActorTiesArgs,
      @Ctx() context: CommunityContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return pageOfTies(kind, args, context, info, { actorKey: key });
    }
  }
  return ActorTies;
}

export const OrganizationTies = tiesField(
  () => Organization,
  'ORGANIZATION',
  'With whom it shared something, how much, and whether that is more than chance.',
);

export const ExpertTies = tiesField(
  () => Expert,
  'EXPERT',
  'With whom the expert shared activities, how many, and whether that is more than chance. Of those alone whose ' +
    'series shows them and who did not opt out.',
);

@Resolver(() => Edition)
export class EditionTies {
  @Cost(20)
  @FieldResolver(() => TieConnection, {
    description:
      'The ties between organizations, or between experts, by what took place at this edition alone: N, chances and figures are ' +
      'of it. With betweenSectors, edition by edition, each organization counts with the sector that it had there.',
  })
  ties(
    @Root() { key }: Row,
    @Args(() => TiesArgs) args: TiesArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return pageOfTies(args.between, args, context, info, { editionKey: key });
  }
}

@Resolver()
export class TiesResolver {
  @Cost(200)
  @Query(() => TieConnection, { description: 'All ties between organizations, or between experts.' })
  ties(
    @Args(() => TiesArgs) args: TiesArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return pageOfTies(args.between, args, context, info);
  }
}
