import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Edition } from '../../../domain/edition/edition.ts';
import { Organization } from '../../../domain/organization/organization.ts';
import { PageArgs } from '../../../platform/graph/paging.ts';
import { Cost, ListSize, ReadSeparately } from '../../../platform/limits/costs.ts';
import { lookupByKey } from '../../../platform/read/lookup.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { listTooLong } from '../../../platform/read/reader.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { areRecorded } from '../edition-records.ts';
import { TieConnection } from '../ties/tie.ts';
import { tiePage } from '../ties/tie-page.ts';
import { visibleRows } from '../visible-rows.ts';
import type { EditionDiffRow } from './edition-diff.query.ts';
import { EditionDiff } from './edition-diff.ts';

/** How many organizations a list has at most. */
export const MAX_LISTED = 500;

/** A page of the ties that only one of the editions has, the most surprising first. */
function pageOfChangedTies(
  view: View,
  ties: Uint32Array,
  args: PageArgs,
  { reader }: CommunityContext,
  info: GraphQLResolveInfo,
  pair: EditionDiffRow,
) {
  const filter = [pair.from, pair.to, view.key];
  const list = `${info.parentType.name}.${info.fieldName}`;
  return tiePage(reader, info, { view, ties, order: 'SURPRISE', list, filter }, args);
}

/** The organizations with some keys that may be shown. */
export const listOrganizations = (
  keys: readonly number[],
  context: CommunityContext,
  info: GraphQLResolveInfo,
): Promise<Row[]> => {
  if (keys.length > MAX_LISTED) throw listTooLong(MAX_LISTED);
  return visibleRows('Organization', keys, context, info);
};

type Rows = Promise<Row[] | null>;

/** Organizations, where it can be told who was missing from editions; else null. */
async function listWhereRecorded(
  editions: readonly number[],
  keys: readonly number[],
  context: CommunityContext,
  info: GraphQLResolveInfo,
): Rows {
  return (await areRecorded(context.reader, editions)) ? listOrganizations(keys, context, info) : null;
}

@Resolver(() => EditionDiff)
export class EditionDiffResolver {
  @ReadSeparately()
  @FieldResolver(() => Edition, { description: 'The earlier edition.' })
  from(
    @Root() diff: EditionDiffRow,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.one(info, lookupByKey('Edition'), diff.from);
  }

  @ReadSeparately()
  @FieldResolver(() => Edition, { description: 'The later edition.' })
  to(
    @Root() diff: EditionDiffRow,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.one(info, lookupByKey('Edition'), diff.to);
  }

  @Cost(0, { sql: 2 })
  @FieldResolver(() => TieConnection, {
    nullable: true,
    description:
      'The ties that the later edition has and the earlier had not; null where too little of the earlier is recorded.',
  })
  async newTies(
    @Root() diff: EditionDiffRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (!(await areRecorded(context.reader, [diff.from]))) return null;
    return pageOfChangedTies(diff.later, diff.change.gained, args, context, info, diff);
  }

  @Cost(0, { sql: 2 })
  @FieldResolver(() => TieConnection, {
    nullable: true,
    description:
      'The ties that the earlier edition had and the later has not; null where too little of the later is recorded.',
  })
  async lapsedTies(
    @Root() diff: EditionDiffRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (!(await areRecorded(context.reader, [diff.to]))) return null;
    return pageOfChangedTies(diff.earlier, diff.change.lapsed, args, context, info, diff);
  }

  @Cost(0, { sql: 2 })
  @ListSize(MAX_LISTED)
  @FieldResolver(() => [Organization], {
    nullable: true,
    description:
      'Who was part of the later edition, and neither of the earlier nor of any of its series before it; by id. Null where ' +
      'too little of one of these is recorded.',
  })
  newcomers(
    @Root() diff: EditionDiffRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Rows {
    return listWhereRecorded(diff.before, diff.newcomers, context, info);
  }

  @Cost(0, { sql: 2 })
  @ListSize(MAX_LISTED)
  @FieldResolver(() => [Organization], {
    nullable: true,
    description:
      'Who was part of the later edition and not of the earlier, but of another before; by id. Null where too little of the ' +
      'earlier is recorded.',
  })
  returned(
    @Root() diff: EditionDiffRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Rows {
    return listWhereRecorded([diff.from], diff.returned, context, info);
  }

  @Cost(0, { sql: 2 })
  @ListSize(MAX_LISTED)
  @FieldResolver(() => [Organization], {
    nullable: true,
    description:
      'Who was part of the earlier edition and not of the later; by id. Null where too little of the later is recorded.',
  })
  absent(
    @Root() diff: EditionDiffRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Rows {
    return listWhereRecorded([diff.to], diff.absent, context, info);
  }

  @Cost(0, { sql: 2 })
  @ListSize(MAX_LISTED)
  @FieldResolver(() => [Organization], {
    nullable: true,
    description:
      'Without whom a group of the later edition would fall apart, and none of the earlier would have; by id. Null where too ' +
      'little of either is recorded.',
  })
  newBridges(
    @Root() { change, from, to }: EditionDiffRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Rows {
    return listWhereRecorded([from, to], change.newArticulationPoints, context, info);
  }
}
