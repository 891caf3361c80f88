import { hasOffset, isDayOnly, overMoments } from '../../platform/package/clock-sql.ts';
import type { Column, ReferenceColumn, ValueColumn } from '../../platform/package/column.ts';
import { nounOf, type PackageFile } from '../../platform/package/file.ts';
import { quote } from '../sql.ts';
import { type FilePlan, type ImportJob, pathOf, planFor } from './import-job.ts';

/** A time without an offset, as it stands in a file. */
interface LocalTime {
  line: number;
  value: string;
  /** The zone of the row that the time is read by; null where there is none. */
  zone: string | null;
  /** How far the clocks were from UTC, in minutes, each time they showed it; null where they never did. */
  offsets: number[] | null;
}

/**
 * Finds times that cannot be read by the clock of the row that their column names: where that has no zone; and where its clocks
 * never showed them, or showed them twice.
 */
export async function checkClocks(job: ImportJob, plan: FilePlan): Promise<void> {
  const columns = plan.file.columns.filter(isTime);
  for (const column of columns) {
    const place = job.format.named(placeColumn(plan.file, column).to);
    for (const time of await localTimes(job, plan, column)) {
      const { line, value, zone, offsets } = time;
      if (zone && offsets?.length === 1) continue;
      const at = { file: pathOf(job, plan.file.name), line, column: column.name, value };
      if (!zone) job.problems.error(at, withoutZone(value, nounOf(place)));
      else job.problems.warning(at, offsets ? shownTwice(time) : neverShown(time));
    }
  }
  for (const column of columns.slice(0, 1)) await warnOfUtc(job, plan, column);
}

const isTime = (column: Column): column is ValueColumn =>
  column.is === 'value' && column.type === 'time' && column.property !== undefined;

const placeColumn = (file: PackageFile, { zoneFrom }: ValueColumn) =>
  file.columns.find(({ name }) => name === zoneFrom) as ReferenceColumn;

async function localTimes(
  job: ImportJob,
  { file, plan, stage }: FilePlan,
  column: ValueColumn,
): Promise<LocalTime[]> {
  const { zone, joins } = zoneOfPlace(job, placeColumn(file, column));
  const offset = "extract(epoch from clock - (moment at time zone 'UTC'))::int / 60";
  const offsets = `array_agg(distinct ${offset} order by ${offset} desc)`;
  return job.sql<LocalTime>(
    `select line, value, zone, ${overMoments(offsets, 'value::timestamp', 'zone')} as offsets
     from (
       select p.line, s.${quote(column.property!)} as value, ${zone} as zone
       from ${plan} p join ${stage} s on s.n = p.n ${joins} where p.missing = '{}'
     ) given where value is not null and not ${isDayOnly('value')} and not ${hasOffset('value')} order by line`,
  );
}

/** The zone of the place that a row names, as this package has it or as it is stored; as SQL with its joins. */
function zoneOfPlace(job: ImportJob, { to, property }: ReferenceColumn): { zone: string; joins: string } {
  const { plan, target } = planFor(job, to);
  const stored = `stored.${target.column('timeZone')}`;
  const key = `p.${quote(property)}`;
  const joins = `left join ${target.table} stored on stored.id = ${key}`;
  if (!job.filled.has(to)) return { zone: stored, joins };
  return {
    zone: `case when now.row is null then ${stored} else now."timeZone" end`,
    joins: `${joins} left join ${plan} now on now.row = ${key}`,
  };
}

/** Says once for each place without a zone that its times are shown in UTC. */
async function warnOfUtc(
  job: ImportJob,
  { file, plan, stage }: FilePlan,
  column: ValueColumn,
): Promise<void> {
  const reference = placeColumn(file, column);
  const { zone, joins } = zoneOfPlace(job, reference);
  const [cell, key] = [quote(column.property!), `p.${quote(reference.property)}`];
  const place = `case when ${key} is not null then coalesce(s.${quote(reference.name)}, stored.slug) end`;
  const rows = await job.sql<{ line: number; value: string; place: string | null; count: number }>(
    `select distinct on (place) line, value, place, (count(*) over (partition by place))::int as count
     from (select p.line, s.${cell} as value, ${place} as place from ${plan} p join ${stage} s on s.n = p.n ${joins}
       where p.${cell} is not null and ${hasOffset(`s.${cell}`)} and (${zone}) is null) given
     order by place, line`,
  );
  const noun = nounOf(job.format.named(reference.to));
  for (const { line, value, place, count } of rows) {
    const which =
      place === null ? `The ${nounOf(file)} has no ${noun}` : `The ${noun} "${place}" has no time_zone`;
    const message = `${which}, so its times are shown in UTC${count > 1 ? `; as are those of ${count - 1} more` : ''}.`;
    job.problems.warning({ file: pathOf(job, file.name), line, column: column.name, value }, message);
  }
}

const withoutZone = (value: string, place: string): string =>
  `A time without an offset is read by the clock of the ${place}, and this one has no ${place} with a time_zone: ` +
  `give one, or write the offset, such as ${value}-06:00.`;

const neverShown = ({ zone }: LocalTime): string =>
  `The clocks of ${zone} never showed this time, since they were put forward over it; it is left out.`;

const shownTwice = ({ zone, value, offsets }: LocalTime): string =>
  `The clocks of ${zone} showed this time twice; the first is taken. To say which, write ` +
  `${offsets!.map((minutes) => value + writtenOffset(minutes)).join(' or ')}.`;

function writtenOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
