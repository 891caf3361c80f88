import { fold, toSlug } from '../../platform/package/cells/slug.ts';
import { type FilePlan, type ImportJob } from './import-job.ts';

/**
 * Gives each new row its slug: its id, made fit; where that is taken, the same with `-2`, `-3` and so on. Of several
 * ids that come to the same slug, one that is a slug as it stands keeps it.
 */
export async function assignSlugs(job: ImportJob, { stage, target }: FilePlan): Promise<void> {
  await job.sql(`alter table ${stage} add base text`);
  await job.sql(`update ${stage} set base = id where fresh and id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`);
  await makeFit(job, stage, target.entity);
  for (let round = 0; (await nameSome(job, stage, target.table, round)) > 0; round += 1);
}

async function makeFit({ sql }: ImportJob, stage: string, entity: string): Promise<void> {
  const rows = await sql<{ n: number; id: string }>(
    `select n, id from ${stage} where fresh and base is null and id is not null`,
  );
  const bases = rows.map(({ n, id }) => ({ n, base: toSlug(id, fold(entity)) }));
  await sql(
    `update ${stage} s set base = b.base from json_to_recordset($1::json) as b(n int, base text) where b.n = s.n`,
    [JSON.stringify(bases)],
  );
}

/** Names those whose next choice is free, and answers how many still have none. */
async function nameSome({ sql }: ImportJob, stage: string, table: string, round: number): Promise<number> {
  await sql(
    `with wish as (
       select n, id, base, row_number() over (partition by base order by id <> base, n) + ${round} as number
       from ${stage} where fresh and slug is null and base is not null
     ), choice as (
       select n, id = base as exact, case number when 1 then base else base || '-' || number end as slug from wish
     ), first as (
       select distinct on (slug) n, slug from choice order by slug, exact desc, n
     )
     update ${stage} s set slug = first.slug from first
     where first.n = s.n
       and not exists (select from ${table} t where t.slug = first.slug)
       and not exists (select from ${stage} other where other.slug = first.slug)`,
  );
  const [left] = await sql<{ count: string }>(
    `select count(*) from ${stage} where fresh and slug is null and base is not null`,
  );
  return Number(left?.count);
}
