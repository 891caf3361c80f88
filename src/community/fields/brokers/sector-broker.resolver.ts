import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Organization } from '../../../domain/organization/organization.ts';
import { pageArgsOf } from '../../../platform/graph/paging.ts';
import { Cost, ReadSeparately } from '../../../platform/limits/costs.ts';
import { lookupByKey } from '../../../platform/read/lookup.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { carryingTies } from '../../metrics/brokerage-between.ts';
import { sortValueOfTies } from '../../selection/select-ties.ts';
import { sortTies } from '../../selection/tie-order.ts';
import type { CommunityContext } from '../context.ts';
import { TieConnection, TieOrder } from '../ties/tie.ts';
import { tiePage } from '../ties/tie-page.ts';
import type { BrokerRow } from './brokers-between.query.ts';
import { SectorBroker } from './sector-broker.ts';

const DEFAULT_PAGE_SIZE = 5;

@ArgsType()
class BrokerTiesArgs extends pageArgsOf(DEFAULT_PAGE_SIZE) {
  @Field(() => TieOrder, { nullable: true, defaultValue: 'SURPRISE', description: 'In what order.' })
  orderBy?: keyof typeof TieOrder | null;
}

@Resolver(() => SectorBroker)
export class SectorBrokerResolver {
  @ReadSeparately()
  @FieldResolver(() => Organization, { description: 'The organization itself.' })
  organization(
    @Root() { organizationKey }: BrokerRow,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.one(info, lookupByKey('Organization'), organizationKey);
  }

  @Cost(5)
  @FieldResolver(() => TieConnection, {
    description:
      'The ties that carry it: those with organizations of either sector that are not tied to all of its contacts of the other. ' +
      'It is the first end of each.',
  })
  ties(
    @Root() { view, pair, actor, organizationKey, filter }: BrokerRow,
    @Args(() => BrokerTiesArgs) args: BrokerTiesArgs,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { twoMode, revision } = view;
    const order = args.orderBy ?? 'SURPRISE';
    const valueFor = sortValueOfTies({ facts: revision.facts, twoMode, ties: view.ties, order });
    const ties = sortTies(carryingTies(view.ties, twoMode.sectorOf, pair, actor), valueFor);
    const list = {
      view,
      ties,
      order,
      list: 'SectorBroker.ties',
      filter: { filter, organizationKey },
      of: actor,
    };
    return tiePage(reader, info, list, { ...args, first: args.first ?? DEFAULT_PAGE_SIZE });
  }
}
