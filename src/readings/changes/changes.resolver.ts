import { type GraphQLResolveInfo, isInterfaceType, isObjectType } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Node } from '../../platform/graph/node.ts';
import { ForwardPageArgs } from '../../platform/graph/paging.ts';
import { Cost, ReadSeparately } from '../../platform/limits/costs.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import { lookupByKey } from '../../platform/read/lookup.ts';
import type { Row } from '../../platform/read/plan.ts';
import { Change, ChangeConnection } from './change.ts';
import type { ToldChange } from './change-of.ts';
import { readPage } from './changes-page.ts';
import { entityNamed, knownTypes } from './named-entities.ts';

@ArgsType()
class ChangesArgs extends ForwardPageArgs {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Only what was done at this moment or later, by the clock of the server.',
  })
  since?: Date | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only changes of these types, by the names that "entityType" gives.',
  })
  types?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only changes of this thing itself: by the slug of what is there, or by an id, also of what is gone.',
  })
  node?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only changes of this edition, by id or slug, and of all that is or was of it: venues, conveners, figures, activities, participations and outcomes with what hangs on them. Experts and organizations are not of it: their parts in it are.',
  })
  edition?: string | null;
}

@Resolver()
export class ChangesResolver {
  @Cost(50, { sql: 2 })
  @Query(() => ChangeConnection, {
    description:
      'What was written into the network, act by act, the earliest first; of removals too. A reader that goes on from its last cursor misses nothing and sees nothing twice. It is read forward alone, since its end moves with each act. Of somebody who is not shown it tells once that they went, and nothing else. The log is of all data, real and synthetic alike.',
  })
  async changes(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() { reader }: Context,
  ): Promise<ChangeConnection> {
    const [edition] = keysFromIds('Edition', args.edition == null ? [] : [args.edition]) ?? [];
    return readPage(reader, args, {
      since: args.since,
      types: args.types && (await knownTypes(reader, args.types)),
      node: args.node == null ? undefined : await entityNamed(reader, args.node),
      within: edition === undefined ? undefined : { type: 'Edition', key: edition },
    });
  }
}

@Resolver(() => Change)
export class ChangeNodes {
  @ReadSeparately()
  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The thing as it is now; null where it is gone, is not shown, or cannot be fetched by its id.',
  })
  node(
    @Root() { entityType, key }: ToldChange,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> | null {
    const { catalog } = reader.planner;
    const { meta } = catalog.shape(entityType);
    const type = (meta && catalog.typeOf(meta)) ?? entityType;
    return key !== undefined && isNode(info, type) ? reader.one(info, lookupByKey(type), key) : null;
  }
}

function isNode({ schema }: GraphQLResolveInfo, name: string): boolean {
  const [node, type] = [schema.getType('Node'), schema.getType(name)];
  return isInterfaceType(node) && isObjectType(type) && schema.isSubType(node, type);
}
