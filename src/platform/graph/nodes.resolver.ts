import { type GraphQLResolveInfo, isInterfaceType, isObjectType } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ClientError } from '../errors.ts';
import { otherNetworkOf, parseNodeId } from '../node-id.ts';
import { lookupByKey } from '../read/lookup.ts';
import { MAX_PAGE_SIZE } from '../read/page.ts';
import type { Row } from '../read/plan.ts';
import { computedNodeOf } from './computed-node.ts';
import { Node } from './node.ts';

/** Reads the node behind an id, whatever its type; nothing for an id that stands for nothing. */
async function readNode(context: Context, info: GraphQLResolveInfo, id: string): Promise<Row | null> {
  const compute = computedNodeOf(id);
  if (compute) return compute(id, context);
  const { reader } = context;
  const ref = parseNodeId(id);
  return ref && isNode(info, ref.type) ? reader.one(info, lookupByKey(ref.type), ref.key) : null;
}

function isNode({ schema }: GraphQLResolveInfo, name: string): boolean {
  const [node, type] = [schema.getType('Node'), schema.getType(name)];
  return isInterfaceType(node) && isObjectType(type) && schema.isSubType(node, type);
}

@Resolver(() => Node)
export class NodesResolver {
  @Query(() => Node, { nullable: true, description: 'The node with this id; null where there is none.' })
  node(
    @Arg('id', () => ID, { description: 'The id, as any field "id" gave it.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    const isOthers = otherNetworkOf(id);
    if (isOthers) throw new ClientError('NOT_FOUND', isOthers, { id });
    return readNode(context, info, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The nodes with these ids, in the order of the ids; null where there is none. At most 100 ids.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'The ids, at most 100.' }) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Row | null)[]> {
    refuseMoreThan(MAX_PAGE_SIZE, ids);
    return Promise.all(ids.map((id) => readNode(context, info, id)));
  }
}

function refuseMoreThan(most: number, ids: readonly string[]): void {
  if (ids.length <= most) return;
  throw new ClientError(
    'LIMIT_TOO_HIGH',
    `${ids.length} ids were given; at most ${most} are answered at once.`,
    { limit: most },
  );
}
