import { startOf } from '../../platform/read/orders.ts';
import { allOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { timeZoneOf } from './time-zone.ts';

/**
 * The day on which an activity starts where it takes place, as text: by the clocks of its time zone, or by UTC where none is
 * known. An activity that is known by its day alone has that day.
 */
export const dayOf = (row: Sql): Sql => sql`to_char(coalesce((${row}.starts_at at time zone coalesce(
  ${timeZoneOf(row)}, 'UTC'))::date, ${row}.starts_on), 'YYYY-MM-DD') collate "C"`;

/** The first day of a year, a month or a day; PostgreSQL knows no year 0. */
const firstDayOf = (date: string): string => `${date.replace(/^0000/, '0001')}-01-01`.slice(0, 10);

/** How many days after its first day a year, a month or a day is over everywhere on earth. */
const isOverAfter = (date: string): number => ({ 4: 367, 7: 32 })[date.length] ?? 2;

/** What the index by start can find of a range of days: a day is another in Kiribati than in Baker Island. */
const startsAround = (from: string | null | undefined, to: string | null | undefined, row: Sql): Sql =>
  allOf(
    from ? sql`${startOf(row)} >= (${firstDayOf(from)}::date - 1)::timestamp at time zone 'UTC'` : undefined,
    to
      ? sql`${startOf(row)} < (${firstDayOf(to)}::date + ${isOverAfter(to)}::integer)::timestamp at time zone 'UTC'`
      : undefined,
  );

/** True where an activity starts within a range of days; a year or a month is from its first day to its last. */
export const startsWithin = ({ from, to }: { from?: string | null; to?: string | null }, row: Sql): Sql =>
  allOf(
    startsAround(from, to, row),
    sql`${dayOf(row)} is not null`,
    from ? sql`${dayOf(row)} >= ${from}` : undefined,
    to ? sql`${dayOf(row)} <= ${`${to}~`}` : undefined,
  );

/** True where an activity starts on one of some days, or in one of some months or years. */
export function startsOnOneOf(days: readonly string[], row: Sql): Sql {
  const sorted = days.toSorted();
  if (sorted.length === 0) return raw('false');
  const isOne = sql`exists (select from unnest(${days}::text[]) given(day) where starts_with(${dayOf(row)}, given.day))`;
  return allOf(startsAround(sorted[0], sorted.at(-1), row), isOne);
}
