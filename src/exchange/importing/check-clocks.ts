import { hasOffset, overMoments } from '../../platform/package/clock-sql.ts';
import type { ReferenceColumn, ValueColumn } from '../../platform/package/column.ts';
import { nounOf, type PackageFile } from '../../platform/package/file.ts';
import { quote } from '../sql.ts';
import { type FilePlan, type ImportJob, pathOf, planFor } from './import-job.ts';

/** A time without an offset, as it stands in a file. */
interface LocalTime {
  line: number;
  id: string | null;
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
  for (const column of plan.file.columns) {
    if (column.is !== 'value' || column.type !== 'time' || !column.property) continue;
    const place = job.format.named(placeColumn(plan.file, column).to);
    for (const time of await localTimes(job, plan, column)) {
      const { line, value, zone, offsets } = time;
      if (zone && offsets?.length === 1) continue;
      const at = { file: pathOf(job, plan.file.name), line, column: column.name, value };
      if (!zone) job.problems.error(at, withoutZone(value, nounOf(place)));
      else job.problems.warning(at, offsets ? shownTwice(time, plan.file) : neverShown(time, plan.file));
    }
  }
}

const placeColumn = (file: PackageFile, { zoneFrom }: ValueColumn) =>
  file.columns.find(({ name }) => name === zoneFrom) as ReferenceColumn;

async function localTimes(
  job: ImportJob,
  { file, plan, stage }: FilePlan,
  column: ValueColumn,
): Promise<LocalTime[]> {
  const reference = placeColumn(file, column);
  const place = planFor(job, reference.to);
  const stored = `stored.${place.target.column('timeZone')}`;
  const isPlanned = job.filled.has(reference.to);
  const zone = isPlanned ? `case when now.row is null then ${stored} else now."timeZone" end` : stored;
  const key = `p.${quote(reference.property)}`;
  const offset = "extract(epoch from clock - (moment at time zone 'UTC'))::int / 60";
  const offsets = `array_agg(distinct ${offset} order by ${offset} desc)`;
  return job.sql<LocalTime>(
    `select line, id, value, zone, ${overMoments(offsets, 'value::timestamp', 'zone')} as offsets
     from (
       select p.line, s.id, s.${quote(column.property!)} as value, ${zone} as zone
       from ${plan} p join ${stage} s on s.n = p.n left join ${place.target.table} stored on stored.id = ${key}
       ${isPlanned ? `left join ${place.plan} now on now.row = ${key}` : ''}
       where p.missing = '{}'
     ) given where value is not null and not ${hasOffset('value')} order by line`,
  );
}

const withoutZone = (value: string, place: string): string =>
  `A time without an offset is read by the clock of the ${place}, and this one has no ${place} with a time_zone: ` +
  `give one, or write the offset, such as ${value}-06:00.`;

const neverShown = ({ id, zone }: LocalTime, file: PackageFile): string =>
  `The clocks of ${zone} never showed this time, since they were put forward over it: ${nounOf(file)} "${id}" is without it. ` +
  'Give the time that was meant.';

const shownTwice = ({ id, zone, value, offsets }: LocalTime, file: PackageFile): string =>
  `The clocks of ${zone} showed this time twice: ${nounOf(file)} "${id}" has the first. To say which, write the offset: ` +
  `${offsets!.map((minutes) => value + writtenOffset(minutes)).join(' or ')}.`;

function writtenOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
