import { hasLetterOrDigit } from '../../platform/package/cells/characters.ts';
import { isSlug } from '../../platform/package/cells/slug.ts';
import type { FileName } from '../../platform/package/column.ts';
import { isAboutPeople, nounOf, type PackageFile } from '../../platform/package/file.ts';
import type { Mentions } from '../reading/mentions.ts';
import { stagedAs } from '../reading/staged-row.ts';
import { literal, quote } from '../sql.ts';
import { targetTableOf } from '../target-table.ts';
import { wholeNames, wholeTable } from '../whole-table.ts';
import { type FilePlan, type ImportJob, pathOf, planFor, stageOf } from './import-job.ts';
import { matchMaskedPeople, noteVisiblePeople } from './masked-people.ts';
import { assignSlugs } from './slugs.ts';
import { suppress } from './suppressed.ts';

/** Tells the rows that have an id apart into those the database knows, with their key, and new ones, with one to come. */
export async function identify(job: ImportJob, file: PackageFile, mentions: Mentions): Promise<void> {
  if (!isNamed(file)) return;
  const plan = planFor(job, file.name);
  await dropDuplicates(job, file);
  if (job.pack.idsAreSlugs) await checkSlugs(job, file);
  await findKnown(job, plan);
  if (isAboutPeople(file)) await matchMaskedPeople(job, plan);
  if (isAboutPeople(file)) await suppress(job, plan);
  await checkZones(job, plan);
  await job.sql(`update ${plan.stage} set fresh = true where row is null`);
  await numberNew(job, plan, plan.stage);
  if (isAboutPeople(file)) await noteVisiblePeople(job, plan);
  await assignSlugs(job, plan);
  await warnOfMade(job, file, mentions);
}

/** Whether rows of a file are found by an id, and not by what they say. */
export const isNamed = (file: PackageFile) => file.columns.some(({ is }) => is === 'id');

/** How a row of a file is found by an id, given as SQL: among the package's own rows first, then in the database. */
export function findById(
  job: ImportJob,
  name: FileName,
  id: string,
  alias: string,
): { joins: string; row: string } {
  const [staged, known] = [quote(`staged ${alias}`), quote(`known ${alias}`)];
  const stored = `left join ${inDatabase(job, job.format.named(name), id, known)}`;
  if (!job.filled.has(name)) return { joins: stored, row: `${known}.node` };
  const own = `left join ${stageOf(name)} ${staged} on ${staged}.id = ${id}`;
  return { joins: `${own} ${stored}`, row: `coalesce(${staged}.row, ${known}.node)` };
}

/** What the database knows by its publisher's ids, or by its slugs: a table of `node`, and how to join it. */
function inDatabase(job: ImportJob, file: PackageFile, id: string, alias: string): string {
  const { identifiers } = file;
  if (job.pack.idsAreSlugs || !identifiers) {
    return `(select id as node, slug from ${wholeTable(job.em, file)} t) ${alias} on ${alias}.slug = ${id}`;
  }
  const names = targetTableOf(job.em, identifiers);
  return `(select ${names.column('node')} as node, value from ${wholeNames(job.em, file)} i
      where scheme = 'EXTERNAL' and publisher = ${literal(job.pack.publisher)}) ${alias} on ${alias}.value = ${id}`;
}

/**
 * Numbers the rows of a temporary table that have no number yet, in the order of the file unless another is given; in a dry run
 * with what stands for a number, so that no sequence moves.
 */
export function numberNew(
  { sql, dryRun }: ImportJob,
  { target }: FilePlan,
  table: string,
  order: readonly string[] = [],
): Promise<unknown> {
  const number = dryRun ? '-n' : `nextval(pg_get_serial_sequence('${target.table}', 'id'))::int`;
  return sql(
    `update ${table} fresh set row = numbered.row
     from (select n, ${number} as row from (select n from ${table} where row is null order by ${[...order, 'n'].join(', ')}) given) numbered
     where numbered.n = fresh.n`,
  );
}

async function dropDuplicates(job: ImportJob, { name }: PackageFile): Promise<void> {
  const found = await job.sql<{ line: number; id: string; first: number }>(
    `delete from ${stageOf(name)} later using
       (select id, min(n) as n, min(line) as line from ${stageOf(name)} group by id having count(*) > 1) first
     where later.id = first.id and later.n > first.n returning later.line, later.id, first.line as first`,
  );
  for (const { line, id, first } of found) {
    const place = { file: pathOf(job, name), line, row: id, column: 'id', value: id };
    job.problems.error(place, `Line ${first} has this id already.`);
  }
}

async function checkSlugs(job: ImportJob, { name }: PackageFile): Promise<void> {
  const rows = await job.sql<{ line: number; id: string }>(
    `select line, id from ${stageOf(name)} where implied is null and id !~ '^[a-z0-9]+(-[a-z0-9]+)*$'`,
  );
  for (const { line, id } of rows.filter((row) => !isSlug(row.id))) {
    const place = { file: pathOf(job, name), line, column: 'id', value: id };
    job.problems.error(
      place,
      'The ids of this package are slugs: lower-case letters, digits and single hyphens.',
    );
  }
}

/** PostgreSQL has its own list of time zones, which may be older than ours. */
async function checkZones(job: ImportJob, { file, stage }: FilePlan): Promise<void> {
  for (const column of file.columns) {
    if (column.is !== 'value' || column.type !== 'time-zone') continue;
    const zone = quote(stagedAs(column));
    const rows = await job.sql<{ line: number; value: string }>(
      `with wrong as (
         select n, line, ${zone} as value from ${stage}
         where ${zone} is not null and lower(${zone}) not in (select lower(name) from pg_timezone_names)
       ), cleared as (update ${stage} s set ${zone} = null from wrong where wrong.n = s.n)
       select line, value from wrong order by line`,
    );
    for (const { line, value } of rows) {
      const place = { file: pathOf(job, file.name), line, column: column.name, value };
      const message = 'The database does not know this time zone; it is left out.';
      job.problems.warning(place, message);
    }
  }
}

const findKnown = (job: ImportJob, { file, stage }: FilePlan) =>
  job.sql(
    `update ${stage} s set row = found.node
     from (select o.n, known.node from ${stage} o join ${inDatabase(job, file, 'o.id', 'known')}) found
     where found.n = s.n and s.row is null`,
  );

/** Says what is made from a mere mention, where it is mentioned first. */
async function warnOfMade(job: ImportJob, file: PackageFile, mentions: Mentions): Promise<void> {
  const { name } = file;
  const made = new Map(mentions.of(name).map((mention) => [mention.id, mention]));
  if (made.size === 0) return;
  const rows = await job.sql<{ id: string }>(`select id from ${stageOf(name)} where implied and fresh`);
  for (const { id } of rows) {
    const { text, place } = made.get(id)!;
    const message = `There is no such ${nounOf(file)} yet: it is made from this text`;
    if (hasLetterOrDigit(text)) job.problems.warning({ ...place, value: text }, `${message}.`);
    else
      job.problems.error({ ...place, value: text }, `${message}, which needs a letter or a digit for that.`);
  }
}
