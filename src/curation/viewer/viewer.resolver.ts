import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Edition } from '../../domain/edition/edition.ts';
import { Organization } from '../../domain/organization/organization.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { listTokens, readToken } from '../../platform/access/read-tokens.ts';
import type { TokenRecord } from '../../platform/access/token-record.ts';
import type { Action } from '../../platform/acts/act.ts';
import type { Context } from '../../platform/context.ts';
import { ClientError } from '../../platform/errors.ts';
import { ForwardPageArgs } from '../../platform/graph/paging.ts';
import { Cost, ListSize } from '../../platform/limits/costs.ts';
import { parseNodeId } from '../../platform/node-id.ts';
import { lookupByKey } from '../../platform/read/lookup.ts';
import { pageSizeOf } from '../../platform/read/page.ts';
import type { Row } from '../../platform/read/plan.ts';
import { can, hasScope } from '../rules.ts';
import { ApiToken, MOST_EDITIONS, readEditions } from './api-token.ts';
import { PrivateChange } from './private-change.ts';
import { type PrivateChangeRow, readPrivateChanges } from './private-changes.ts';
import { Viewer } from './viewer.ts';

/** What `Viewer` stands for: somebody, or nobody in particular. */
interface ViewerRow {
  actor: Actor | null;
  role: string | null;
  name: string | null;
}

@ArgsType()
class PrivateChangesArgs extends ForwardPageArgs {
  @Field(() => ID, { nullable: true, description: 'Only changes of this thing, by its id.' })
  node?: string | null;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Cost(1)
  @Query(() => Viewer, { description: 'Who asks, by their credential.' })
  viewer(@Ctx() { actor }: Context): ViewerRow {
    return { actor, role: actor?.role ?? null, name: actor?.name ?? null };
  }

  @Cost(5, { sql: 1 })
  @FieldResolver(() => Organization, { nullable: true, description: 'The organization that they speak for.' })
  organization(
    @Root() { actor }: ViewerRow,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> | null {
    return actor?.organization == null
      ? null
      : reader.one(info, lookupByKey('Organization'), actor.organization);
  }

  @ListSize(MOST_EDITIONS)
  @FieldResolver(() => [Edition], {
    description:
      'The editions that their token reaches, at most 100: those that it names, then those of series that it names. None where it is for all of the network.',
  })
  editions(
    @Root() { actor }: ViewerRow,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return actor ? readEditions(reader, info, actor) : Promise.resolve([]);
  }

  @Cost(5, { sql: 1 })
  @FieldResolver(() => ApiToken, { nullable: true, description: 'Their token.' })
  async token(@Root() { actor }: ViewerRow, @Ctx() { writer }: Context): Promise<TokenRecord | null> {
    if (!actor?.token) return null;
    return readToken(writer!.fork(), actor.token);
  }

  @Cost(1)
  @FieldResolver(() => Boolean, {
    description:
      'Whether their token is for an action, such as RECORD, EDIT, REMOVE, REVERT or DECIDE: of the type of the thing that is named, or of any. Whether it reaches that very thing a dry run says.',
  })
  can(
    @Root() { actor }: ViewerRow,
    @Arg('action', () => String, { description: 'The action.' }) action: string,
    @Arg('on', () => ID, { nullable: true, description: 'The id of a thing.' }) on: string | null,
  ): boolean {
    const type = on == null ? 'Node' : parseNodeId(on)?.type;
    const wanted = action as Action;
    return (
      actor !== null &&
      type !== undefined &&
      hasScope(actor, wanted) &&
      can(actor, wanted, type) !== undefined
    );
  }

  @ListSize(20)
  @Cost(20, { sql: 1 })
  @FieldResolver(() => [PrivateChange], {
    description:
      'What was changed, with all values, the latest first; empty for those who may not see it. "after" is a position.',
  })
  privateChanges(
    @Root() { actor }: ViewerRow,
    @Args(() => PrivateChangesArgs) { node, after, first }: PrivateChangesArgs,
    @Ctx() { writer, reader }: Context,
  ): Promise<PrivateChangeRow[]> {
    if (after != null && !/^[1-9]\d{0,17}$/.test(after))
      throw new ClientError('BAD_USER_INPUT', '"after" is the position of a change, as an answer gave it.');
    const wanted = { node: node == null ? undefined : parseNodeId(node), limit: pageSizeOf({ first }) };
    return readPrivateChanges(writer!.fork(), reader.planner.catalog, actor, {
      ...wanted,
      before: after ?? undefined,
    });
  }

  @ListSize(20)
  @Cost(5, { sql: 1 })
  @Query(() => [ApiToken], {
    description: 'All tokens, the latest first; empty for those whose token is not for them.',
  })
  async tokens(
    @Args(() => ForwardPageArgs) { first, after }: ForwardPageArgs,
    @Ctx() { writer, actor }: Context,
  ): Promise<TokenRecord[]> {
    if (!actor || !can(actor, 'TOKENS', 'ApiToken') || !hasScope(actor, 'TOKENS')) return [];
    const all = await listTokens(writer!.fork());
    const start = after == null ? 0 : all.findIndex(({ id }) => id === after) + 1;
    return all.slice(start, start + pageSizeOf({ first }));
  }
}
