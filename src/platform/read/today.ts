import { raw, type Sql } from './sql.ts';

/** The day that it is by UTC, as dates of reduced precision are kept: as text that sorts. */
export const TODAY: Sql = raw(`to_char(now() at time zone 'UTC', 'YYYY-MM-DD') collate "C"`);
