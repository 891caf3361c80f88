import type { EntityManager } from '@mikro-orm/postgresql';
import { IDENTIFIERS } from '../../platform/package/format.ts';
import { literal, quote } from '../sql.ts';
import type { ArrivingPerson, Recognized } from './departed.ts';
import { type FilePlan, type ImportJob, pathOf, stageOf } from './import-job.ts';

/**
 * Keeps out of sight whoever left and comes back in a package: where they have a row, theirs stays as it is; else a row is made
 * that is withheld. Whoever has only the name of somebody that left waits for a steward.
 */
export async function suppress(job: ImportJob, plan: FilePlan): Promise<void> {
  const { departed, sql } = job;
  if (!departed) return;
  const em = job.em as EntityManager;
  const waiting = await departed.waiting(em);
  if (waiting.length > 0)
    await sql(`update ${plan.stage} set consent = null where row = any($1::int[]) and consent = 'GRANTED'`, [
      waiting,
    ]);
  const people = await arriving(job, plan);
  const found = people.length > 0 ? await departed.recognize(em, people) : [];
  for (const each of found) await keepOut(job, plan, each);
  warn(job, plan, people, found);
  job.suppressed = found;
}

async function keepOut(
  { sql }: ImportJob,
  { stage }: FilePlan,
  { n, by, expert }: Recognized,
): Promise<void> {
  if (by === 'SURE' && expert !== null) {
    await sql(`update ${stage} set row = $1, implied = true where n = $2`, [expert, n]);
    return;
  }
  const consent = by === 'SURE' ? 'WITHDRAWN' : 'EMBARGOED';
  await sql(`update ${stage} set consent = $1 where n = $2 and coalesce(consent, 'GRANTED') = 'GRANTED'`, [
    consent,
    n,
  ]);
}

/** The people of a package whom nothing in the database is known to be. */
async function arriving(job: ImportJob, { file, stage }: FilePlan): Promise<ArrivingPerson[]> {
  const external = job.pack.idsAreSlugs
    ? `'[]'`
    : `jsonb_build_array(${named('EXTERNAL', literal(job.pack.publisher), 's.id')})`;
  const columns = file.columns
    .filter((column) => column.is === 'identifier')
    .map(
      (column) =>
        ` || case when s.${quote(column.name)} is null then '[]' else jsonb_build_array(${named(column.scheme, `''`, `s.${quote(column.name)}`)}) end`,
    );
  const others = job.filled.has(IDENTIFIERS)
    ? ` || coalesce((select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'publisher', coalesce(i.publisher, ''), 'value', i.value))
        from ${stageOf(IDENTIFIERS)} i where i.entity = ${literal(file.name)} and i."nodeId" = s.id and not i.faulty), '[]')`
    : '';
  return await job.sql<ArrivingPerson>(
    `select s.n, s.line, coalesce(s."displayName", '') as name, ${external}${columns.join('')}${others} as identifiers,
       ${job.pack.idsAreSlugs ? 'array[s.id]' : `'{}'::text[]`} as slugs
     from ${stage} s where s.row is null and s.id is not null order by s.n`,
  );
}

const named = (scheme: string, publisher: string, value: string) =>
  `jsonb_build_object('scheme', ${literal(scheme)}, 'publisher', ${publisher}, 'value', ${value})`;

function warn(
  job: ImportJob,
  { file }: FilePlan,
  people: readonly ArrivingPerson[],
  found: readonly Recognized[],
): void {
  const lines = new Map(people.map(({ n, line }) => [n, line]));
  for (const { n, by } of found)
    job.problems.warning(
      { file: pathOf(job, file.name), line: lines.get(n)! },
      by === 'SURE' ? SUPPRESSED : WAITS,
    );
}

const SUPPRESSED =
  'SUPPRESSED: this person left the network, by an identifier or the id of the publisher. They are not shown.';
const WAITS =
  'This person has the name of somebody who left the network. They are not shown until a steward says that they are somebody else: tejido person admit.';

/** After the rows are written: notes who of them is kept out of sight. */
export async function noteSuppressed(job: ImportJob, { stage }: FilePlan): Promise<void> {
  const { departed, suppressed = [], sql } = job;
  if (!departed || suppressed.length === 0) return;
  const rows = await sql<{ n: number; row: number }>(`select n, row from ${stage} where n = any($1::int[])`, [
    suppressed.map(({ n }) => n),
  ]);
  const keys = new Map(rows.map(({ n, row }) => [n, row]));
  await departed.note(
    job.em as EntityManager,
    suppressed.map((each) => ({ ...each, row: keys.get(each.n)! })),
  );
}
