import { ID } from 'type-graphql';
import { type NodeRef, parseNodeId } from '../../node-id.ts';
import type { Field } from '../field.ts';
import { keyOfNode } from './target.ts';
import { invalid } from './text.ts';

/** A node of any type, by its id. */
export const anyNode = (description: string): Field<NodeRef> => ({
  type: () => ID,
  description,
  read: async (given: string, place) => {
    const ref = parseNodeId(given);
    if (!ref || !place.catalog.has(ref.type))
      throw invalid(
        place,
        'node.no-id',
        `"${given.slice(0, 100)}" is not the id of anything that is recorded.`,
      );
    return { type: ref.type, key: await keyOfNode(ref.type, given, place) };
  },
});
