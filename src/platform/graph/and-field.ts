import type { ClassType } from 'type-graphql';
import { ClientError } from '../errors.ts';
import { allOf } from '../read/sql.ts';
import { conditionOf, FilterField } from './filter-field.ts';

/** A filter that holds others of its kind. */
interface Joined {
  and?: readonly Joined[] | null;
}

/** How many filters one filter may hold, at any depth: each can cost an index a row. */
const MOST_FURTHER = 20;

const furtherIn = ({ and }: Joined): number =>
  (and ?? []).reduce((sum, further) => sum + 1 + furtherIn(further), 0);

/** The field `and` of a filter: others of its kind that must hold too, so that one relation can be asked about more than once. */
export const AndField = <Filter extends object>(kind: () => ClassType<Filter>) =>
  FilterField<Filter[], Joined>(
    () => [kind()],
    `More filters of this kind, each of which must hold too, so that one relation can be asked about more than once; ${MOST_FURTHER} at most.`,
    (filters, row, filter) => {
      if (furtherIn(filter) > MOST_FURTHER)
        throw new ClientError('BAD_USER_INPUT', `A filter holds at most ${MOST_FURTHER} more under "and".`);
      return allOf(...filters.map((further) => conditionOf(kind(), further, row)));
    },
  );
