import { ID } from 'type-graphql';
import type { Field } from '../../platform/acts/field.ts';
import { Refusal } from '../../platform/errors.ts';
import { parseNodeId } from '../../platform/node-id.ts';

/** A person by their id, whether they are shown or not; for acts of stewards. */
export const person = (description: string): Field<number> => ({
  type: () => ID,
  description,
  refersTo: 'Expert',
  read: async (given: string, { em, path }) => {
    const ref = parseNodeId(given);
    const isExpert = ref?.type === 'Expert';
    const [found] = isExpert ? await em.execute('select id from expert where id = ?', [ref.key]) : [];
    if (found) return ref!.key;
    throw new Refusal({
      code: ref && !isExpert ? 'INVALID' : 'NOT_FOUND',
      path: [...path],
      messageKey: 'node.not-found',
      message: `"${given.slice(0, 100)}" is the id of no Expert.`,
    });
  },
});
