import { ID } from 'type-graphql';
import { type NodeRef, otherNetworkOf, parseNodeId } from '../../node-id.ts';
import type { Field, Place } from '../field.ts';
import { keyOfNode } from './target.ts';
import { invalid } from './text.ts';

/** Whether a type is of the graph, and its nodes are edited: what is private is no node. */
const isEditable = (type: string, { catalog }: Place): boolean =>
  catalog.has(type) && catalog.typeOf(catalog.shape(type).meta!) === type;

/** A node of any type, by its id. */
export const anyNode = (description: string): Field<NodeRef> => ({
  type: () => ID,
  description,
  read: async (given: string, place) => {
    const ref = parseNodeId(given);
    if (!ref || !isEditable(ref.type, place))
      throw invalid(
        place,
        'node.no-id',
        otherNetworkOf(given) ?? `"${given.slice(0, 100)}" is not the id of anything that is recorded.`,
      );
    return { type: ref.type, key: await keyOfNode(ref.type, given, place) };
  },
});
