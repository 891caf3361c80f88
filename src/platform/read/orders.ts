import type { Order } from './order.ts';
import { type Sql, sql } from './sql.ts';

/** In the order of their making. */
export const byInsertion: Order = { name: 'made', keys: [] };

/** By name, without regard to case and accents. */
export const byName: Order = { name: 'name', keys: [{ by: (row) => sql`${row}.sort_name`, type: 'text' }] };

/** The last changed first. */
export const byChange: Order = {
  name: 'change',
  keys: [{ by: (row) => sql`${row}.updated_at`, type: 'timestamptz', descending: true }],
};

/** When a row starts, as it is sorted: a day without a time counts from its beginning in UTC, and what has neither comes last. */
export const startOf = (row: Sql): Sql =>
  sql`coalesce(${row}.starts_at, ${row}.starts_on::timestamp at time zone 'UTC', 'infinity')`;

/** By time of start; what has no time and no day yet comes last. */
export const byTime: Order = {
  name: 'time',
  keys: [{ by: startOf, type: 'timestamptz' }],
};

/** The last to start first; what has no time and no day yet comes last, as it does in the other direction. */
export const byLatest: Order = {
  name: 'latest',
  keys: [
    {
      by: (row) =>
        sql`coalesce(${row}.starts_at, ${row}.starts_on::timestamp at time zone 'UTC', '-infinity')`,
      type: 'timestamptz',
      descending: true,
    },
  ],
};
