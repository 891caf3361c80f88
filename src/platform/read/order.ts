import { join, raw, type Sql, sql } from './sql.ts';

/** One key of an order: an expression over the row that is never null, and its SQL type. */
export interface SortKey {
  by: (row: Sql) => Sql;
  type: 'text' | 'integer' | 'timestamptz' | 'double precision';
  descending?: boolean;
}

/** A total order: its keys, with the row's own key last so that no two rows tie. */
export interface Order {
  /** Names the order in cursors. */
  name: string;
  keys: readonly SortKey[];
  /**
   * The keys, where they follow from what is computed outside of the database, such as metrics: from the arguments of the list
   * and the context of the request. The list is then read by itself, in place of `keys`.
   */
  keysFor?: (args: object, context: unknown) => Promise<readonly SortKey[]>;
}

const KEY: SortKey = { by: (row) => sql`${row}.id`, type: 'integer' };

/** The keys of an order with the row's own key at the end. */
export const totalKeys = (order: Order): SortKey[] => {
  const descending = order.keys.at(-1)?.descending;
  return [...order.keys, descending ? { ...KEY, descending } : KEY];
};

/** The same keys, or all of them the other way round: no key is null, so that each row stands where it would from the other end. */
const keysFrom = (order: Order, isBackward: boolean): SortKey[] =>
  totalKeys(order).map((key) => (isBackward ? { ...key, descending: !key.descending } : key));

/** The order as `order by` says it, or the same from its end. */
export const orderBy = (order: Order, row: Sql, isBackward = false): Sql =>
  join(
    keysFrom(order, isBackward).map(({ by, descending }) => sql`${by(row)}${raw(descending ? ' desc' : '')}`),
  );

/** True for the rows that come after the given values in the order, or before them when it is read from its end. */
export function comesAfter(order: Order, row: Sql, values: readonly unknown[], isBackward = false): Sql {
  const keys = keysFrom(order, isBackward).map((key, at) => ({
    own: key.by(row),
    given: sql`${values[at]}::text::${raw(key.type)}`,
    sign: raw(key.descending ? '<' : '>'),
  }));
  const alternatives = keys.map(({ own, given, sign }, at) => {
    const before = keys.slice(0, at).map((key) => sql`${key.own} = ${key.given}`);
    return sql`(${join([...before, sql`${own} ${sign} ${given}`], ' and ')})`;
  });
  if (keys.some(({ sign }) => sign.texts[0] !== keys[0]!.sign.texts[0]))
    return sql`(${join(alternatives, ' or ')})`;
  const [own, given] = [keys.map((key) => key.own), keys.map((key) => key.given)];
  return sql`(${join(own)}) ${keys[0]!.sign} (${join(given)})`;
}
