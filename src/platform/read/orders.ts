import type { Order } from './order.ts';
import { sql } from './sql.ts';

/** In the order of their making. */
export const byInsertion: Order = { name: 'made', keys: [] };

/** By name, without regard to case and accents. */
export const byName: Order = { name: 'name', keys: [{ by: (row) => sql`${row}.sort_name`, type: 'text' }] };

/** The last changed first. */
export const byChange: Order = {
  name: 'change',
  keys: [{ by: (row) => sql`${row}.updated_at`, type: 'timestamptz', descending: true }],
};

/** By time of start; what has no time yet comes last. */
export const byTime: Order = {
  name: 'time',
  keys: [{ by: (row) => sql`coalesce(${row}.starts_at, 'infinity')`, type: 'timestamptz' }],
};
