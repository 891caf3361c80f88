import { type Sql, sql } from '../../platform/read/sql.ts';

/** When what was done at an edition was done: on its first day, in its year, or at no known time. */
export const dateOfEdition = (edition: Sql): Sql =>
  sql`(select coalesce(e.starts_on, e.year::text) from edition e where e.id = ${edition})`;
