import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { Edition } from '../../domain/edition/edition.ts';
import { Series } from '../../domain/edition/series.ts';
import { Expert } from '../../domain/expert/expert.ts';
import { Lineage } from '../../domain/organization/lineage.ts';
import { Organization } from '../../domain/organization/organization.ts';
import type { Context } from '../../platform/context.ts';
import { LOCALE } from '../../platform/graph/localized.ts';
import { lengthArgsOf } from '../../platform/graph/paging.ts';
import { Locale } from '../../platform/graph/scalars.ts';
import { Cost, ReadSeparately } from '../../platform/limits/costs.ts';
import { groupByParent, parentOf } from '../../platform/read/group-by-parent.ts';
import { lookupByKey } from '../../platform/read/lookup.ts';
import { DEFAULT_PAGE_SIZE, pageSizeOf } from '../../platform/read/page.ts';
import type { Row } from '../../platform/read/plan.ts';
import { listTooLong } from '../../platform/read/reader.ts';
import { type PairRow, turnoverStatement } from './turnover.statement.ts';
import {
  EditionTurnover,
  ExpertGroup,
  ExpertTurnover,
  OrganizationGroup,
  OrganizationTurnover,
} from './turnover.ts';
import { type Group, type TurnoverRow, turnoverOf, unknownBecause } from './turnover-record.ts';

@ArgsType()
class TurnoverArgs extends lengthArgsOf(DEFAULT_PAGE_SIZE) {
  @Field(() => Lineage, {
    nullable: true,
    defaultValue: 'AS_SUCCESSOR',
    description:
      'Whose the part of an ended organization is: with AS_SUCCESSOR, one that is followed by another stays.',
  })
  lineage?: keyof typeof Lineage | null;
}

@Resolver(() => Series)
export class SeriesTurnover {
  @Cost(50, { sql: 1 })
  @FieldResolver(() => [EditionTurnover], {
    description:
      'From each edition whose date is known to the next, the oldest first: which organizations and experts stayed, came and left.',
  })
  async turnover(
    @Root() { key }: Row,
    @Args(() => TurnoverArgs) { first, lineage }: TurnoverArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PairRow[]> {
    const size = pageSizeOf({ first });
    const load = async (keys: readonly unknown[]) =>
      groupByParent(await reader.run(turnoverStatement(keys, lineage ?? 'AS_SUCCESSOR')), parentOf, keys);
    const pairs = await reader.batch(info.fieldNodes[0]!, 'turnover', load, key);
    if (pairs.length > size) throw listTooLong(size);
    return pairs as unknown as PairRow[];
  }
}

@Resolver(() => EditionTurnover)
export class EditionTurnoverResolver {
  @ReadSeparately()
  @FieldResolver(() => Edition, { description: 'The earlier edition.' })
  from(
    @Root() { from }: PairRow,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.one(info, lookupByKey('Edition'), from);
  }

  @ReadSeparately()
  @FieldResolver(() => Edition, { description: 'The later edition.' })
  to(
    @Root() { to }: PairRow,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.one(info, lookupByKey('Edition'), to);
  }

  @Cost(0, { sql: 1 })
  @FieldResolver(() => OrganizationTurnover, { description: 'Which organizations stayed, came and left.' })
  organizations(@Root() pair: PairRow, @Ctx() { reader }: Context): Promise<TurnoverRow> {
    return turnoverOf(reader, pair, 'ORGANIZATION');
  }

  @Cost(0, { sql: 1 })
  @FieldResolver(() => ExpertTurnover, { description: 'Which experts stayed, came and left.' })
  experts(@Root() pair: PairRow, @Ctx() { reader }: Context): Promise<TurnoverRow> {
    return turnoverOf(reader, pair, 'EXPERT');
  }

  @Cost(0, { sql: 1 })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why shares are null, in words: what is recorded of which edition, and how much it would take. Null where none is.',
  })
  unknownBecause(
    @Root() pair: PairRow,
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE.description }) locale: string | null,
    @Ctx() { reader }: Context,
  ): Promise<string | null> {
    return unknownBecause(reader, pair, locale);
  }
}

const FIRST = {
  nullable: true,
  defaultValue: DEFAULT_PAGE_SIZE,
  description: 'The first so many, from 1 to 100; count says how many there are.',
};

/** The first so many of a group. */
async function rowsOf(
  type: string,
  { keys }: Group,
  first: number | null,
  { reader }: Context,
  info: GraphQLResolveInfo,
): Promise<Row[]> {
  const wanted = keys.slice(0, pageSizeOf({ first }));
  const rows = await Promise.all(wanted.map((key) => reader.one(info, lookupByKey(type), key)));
  return rows.filter((row) => row !== null);
}

@Resolver(() => OrganizationGroup)
export class OrganizationGroupResolver {
  @ReadSeparately()
  @FieldResolver(() => [Organization], { description: 'The organizations, by name.' })
  nodes(
    @Root() group: Group,
    @Arg('first', () => Int, FIRST) first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return rowsOf('Organization', group, first, context, info);
  }
}

@Resolver(() => ExpertGroup)
export class ExpertGroupResolver {
  @ReadSeparately()
  @FieldResolver(() => [Expert], { description: 'The experts, by family name.' })
  nodes(
    @Root() group: Group,
    @Arg('first', () => Int, FIRST) first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return rowsOf('Expert', group, first, context, info);
  }
}
