import { PRIVATE } from '../../platform/changes/change.table.ts';
import { literal } from '../sql.ts';
import type { FilePlan, ImportJob } from './import-job.ts';
import type { PackageHistory } from './package-history.ts';

// Conditions in SQL on what packages are recorded to have said of a row.

const anyOf = (numbers: readonly number[]) => `any('{${numbers.join(',')}}'::int[])`;

/** The record `r` of what this package says of rows of a file now, as conditions in SQL. */
export const ownRecords = ({ history }: ImportJob, { target }: FilePlan): string =>
  `${recordsOf(history, target.entity)} and ${isOwn(history)}`;

const isOwn = ({ own }: PackageHistory) => `r.since = ${anyOf(own)}`;

const recordsOf = ({ undone }: PackageHistory, entity: string) =>
  `r.entity = ${literal(entity)} and not r.since = ${anyOf(undone)} and (r.until is null or r.until = ${anyOf(undone)})`;

/** True where a package says something of the row with a key: `what` is a condition on its record `r`. */
const isRecorded = ({ history }: ImportJob, { target }: FilePlan, key: string, what: string) =>
  `exists (select from ${PRIVATE}.package_row r where r.key = ${key} and ${recordsOf(history, target.entity)} and ${what})`;

/** True where another package says something of the row with a key. */
export const othersSay = (job: ImportJob, plan: FilePlan, key: string, what: string): string =>
  job.history.hasOthers ? isRecorded(job, plan, key, `not ${isOwn(job.history)} and ${what}`) : 'false';

/** True where this package says something of the row with a key. */
export const ownSays = (job: ImportJob, plan: FilePlan, key: string, what: string): string =>
  isRecorded(job, plan, key, `${isOwn(job.history)} and ${what}`);

/**
 * True where this package may take away what is stored of a row, as SQL: it said so itself and no other does, or nobody is
 * recorded to have said anything of the row. An export says all that there is, so it may take away what it leaves out.
 */
export function mayTakeAway(job: ImportJob, plan: FilePlan, key: string, what: string): string {
  const { history, pack } = job;
  if (pack.idsAreSlugs || (history.own.length === 0 && !history.hasOthers)) return 'true';
  return `case when ${ownSays(job, plan, key, what)} then not ${othersSay(job, plan, key, what)} else not ${isRecorded(job, plan, key, 'true')} end`;
}

/** What a record `r` says of a column, as a condition. */
export const saysColumn = (column: string): string => `r.said ? ${literal(column)}`;

/** The same of any of several columns. */
export const saysAny = (columns: readonly string[]): string =>
  `r.said ?| array[${columns.map(literal).join(', ')}]::text[]`;

/** The same of a row with a key in a list. */
export const saysMember = (column: string, key: string): string =>
  `r.said -> ${literal(column)} @> to_jsonb(${key})`;
