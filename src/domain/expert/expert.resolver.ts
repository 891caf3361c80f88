import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { conditionOf, FilterField } from '../../platform/graph/filter-field.ts';
import { ConnectionQuery } from '../../platform/graph/list-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import { byChange, byName } from '../../platform/read/orders.ts';
import type { Row } from '../../platform/read/plan.ts';
import { isSimilarTo } from '../../platform/read/similarity.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { IdentityArgs, readByIdentity } from '../source/identifier.ts';
import { ExpertIdentifier } from './expert.table.ts';
import { Expert, ExpertConnection } from './expert.ts';

export const expertOrders = new Orders('ExpertOrder', {
  NAME: { order: byName, means: 'By name, without regard to case and accents.' },
  LATEST_CHANGE: { order: byChange, means: 'The last changed first.' },
});

/** Which experts; later modules add what they alone can know of them. */
@ArgsType()
export class ExpertsArgs extends PageArgs {
  @FilterField<string>(
    () => String,
    'With this in the name; case, accents and slips do not matter.',
    (text, row) => isSimilarTo(sql`${row}.sort_name`, text),
  )
  text?: string | null;

  @expertOrders.field()
  orderBy?: Parameters<typeof expertOrders.named>[0];
}

@Resolver(() => Expert)
export class ExpertResolver {
  @Query(() => Expert, {
    nullable: true,
    description:
      'One expert, by exactly one of id, slug and another identifier; null also for one who is not shown.',
  })
  expert(
    @Args(() => IdentityArgs) identity: IdentityArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return readByIdentity(reader, info, 'Expert', ExpertIdentifier, identity);
  }

  @ConnectionQuery(
    () => ExpertConnection,
    'Experts. What is said of where and how they took part must hold of one and the same occasion.',
  )
  experts(@Args(() => ExpertsArgs) args: ExpertsArgs): PagedList {
    return {
      type: 'Expert',
      order: expertOrders.named(args.orderBy),
      link: () => raw('true'),
      where: (row) => conditionOf(ExpertsArgs, args, row),
    };
  }
}
