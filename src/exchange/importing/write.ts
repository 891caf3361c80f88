import { refreshStatistics } from '../../platform/changes/refresh-statistics.ts';
import { openBatch } from '../../platform/changes/write-as.ts';
import { isAboutPeople } from '../../platform/package/file.ts';
import { IDENTIFIERS } from '../../platform/package/format.ts';
import { targetTableOf } from '../target-table.ts';
import { applyIdentifiers, applyLists, applyRows, freeSlugs } from './apply.ts';
import type { Comparison } from './compare.ts';
import type { ImportJob } from './import-job.ts';
import { writeRecords } from './package-record.ts';
import { noteSuppressed } from './suppressed.ts';

/** Writes all that a package changes, and answers the batch that says so; null where that is only who said what is stored. */
export async function writeAll(
  job: ImportJob,
  actor: string,
  { plans, names, tables, records }: Comparison,
): Promise<number | null> {
  const touched = new Set(
    tables.filter(({ created, updated }) => created + updated > 0).map(({ name }) => name),
  );
  if (touched.size === 0) {
    await writeRecords(job, records, null);
    return null;
  }
  const batch = await openBatch(job.em, { kind: 'import', actor, publisher: job.pack.publisher });
  for (const [at, { plan, links }] of plans.entries()) {
    if (!touched.has(plan.file.name)) continue;
    job.report({ step: 'writing', file: plan.file.name, done: at / plans.length });
    if (isAboutPeople(plan.file)) await freeSlugs(job, plan);
    await applyRows(job, plan);
    if (isAboutPeople(plan.file)) await noteSuppressed(job, plan);
    for (const each of links) await applyLists(job, each);
  }
  for (const each of names) {
    if (touched.has(each.plan.file.name) || touched.has(IDENTIFIERS)) await applyIdentifiers(job, each);
  }
  await writeRecords(job, records, batch);
  await refreshStatistics(
    job.em,
    tables.flatMap(({ name, created }) => {
      const { table } = job.format.named(name);
      return table ? { table: targetTableOf(job.em, table).table, added: created } : [];
    }),
  );
  return batch;
}
