import { ID } from 'type-graphql';
import { type NodeRef, otherNetworkOf, parseNodeId } from '../../node-id.ts';
import type { Field, Place } from '../field.ts';
import { keyOfNode } from './target.ts';
import { invalid } from './text.ts';

/** Whether a type is of the graph, and its nodes are edited: what is private is no node. */
const isEditable = (type: string, { catalog }: Place): boolean =>
  catalog.has(type) && catalog.typeOf(catalog.shape(type).meta!) === type;

/** Which types of nodes a field takes, and how it refuses all else. */
interface Taken<More> {
  /** What the field adds to a node of a type; nothing where it takes none of that type. */
  more: (type: string, place: Place) => More | undefined;
  messageKey: string;
  /** Says what an id is not, after the id. */
  isNot: string;
}

/** A node by its id, of any of the types that the field takes, with what it adds to one. */
export const nodeOf = <More extends object>(
  description: string,
  { more, messageKey, isNot }: Taken<More>,
): Field<NodeRef & More> => ({
  type: () => ID,
  description,
  read: async (given: string, place) => {
    const ref = parseNodeId(given);
    const added = ref && more(ref.type, place);
    if (added) return { ...added, type: ref.type, key: await keyOfNode(ref.type, given, place) };
    throw invalid(place, messageKey, otherNetworkOf(given) ?? `"${given.slice(0, 100)}" ${isNot}`);
  },
});

/** A node of any type, by its id. */
export const anyNode = (description: string): Field<NodeRef> =>
  nodeOf(description, {
    more: (type, place) => (isEditable(type, place) ? {} : undefined),
    messageKey: 'node.no-id',
    isNot: 'is not the id of anything that is recorded.',
  });
