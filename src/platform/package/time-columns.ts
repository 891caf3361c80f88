import { isDay, pointInTime } from './cells/dates.ts';
import { hasOffset, isDayOnly, overMoments } from './clock-sql.ts';
import type { ComputedColumns, RowContext, ValueColumn } from './column.ts';
import { camel } from './columns.ts';

const dayColumn = (name: string) => name.replace(/_at$/, '_on');

/**
 * A moment, or a day alone. A moment is written in UTC; it is read with its offset, or else by the clock of the row that a reference
 * column names: the first at which its clocks showed the time, and none where they never did. A day is kept by `daysOf`.
 */
export const time = (name: string, zoneFrom: string): ValueColumn => ({
  is: 'value',
  type: 'time',
  parse: pointInTime,
  name,
  property: camel(name),
  strict: true,
  dayProperty: camel(dayColumn(name)),
  zoneFrom,
  stored: ({ given, through }) =>
    `case when ${isDayOnly(given)} then null when ${hasOffset(given)} then (${given})::timestamptz
       else ${overMoments('min(moment)', `(${given})::timestamp`, through(zoneFrom, 'timeZone'))} end`,
  written: (stored) =>
    `coalesce((to_json(${stored} at time zone 'UTC') #>> '{}') || 'Z', t.${dayColumn(name)}::text)`,
});

/** The days of a row that starts or ends on a day whose clock time is not known. */
export const daysOf = (start: string, end: string): ComputedColumns => ({
  properties: [start, end].map((name) => camel(dayColumn(name))),
  from: [start, end],
  of: (row) => {
    const [from, to] = [row.cell(start), row.cell(end)];
    refuseEarlierEnd(row, from, to, { start, end });
    const days = [start, end].map((name) => [camel(dayColumn(name)), dayIn(row.cell(name))]);
    return Object.fromEntries(days);
  },
});

const dayIn = (cell: string | null) => (cell !== null && isDay(cell) ? cell : null);

/** Compares a day with a time; two of a kind are compared where both are stored. */
function refuseEarlierEnd(
  { refuse }: RowContext,
  from: string | null,
  to: string | null,
  { start, end }: { start: string; end: string },
): void {
  if (from === null || to === null || isDay(from) === isDay(to)) return;
  if (to.slice(0, 10) < from.slice(0, 10))
    refuse(end, `It ends ${to}, before it starts, ${from}: expected no earlier than ${start}.`);
}
