import { fold, toSlug } from '../../platform/package/cells/slug.ts';
import { isAboutPeople } from '../../platform/package/file.ts';
import { raw } from '../../platform/read/sql.ts';
import { literal } from '../sql.ts';
import { type FilePlan, type ImportJob, pathOf } from './import-job.ts';
import { assignWithheldSlugs, givesWay } from './masked-people.ts';

/**
 * Gives each new row its slug: its id, made fit; where that is taken, the same with `-2`, `-3` and so on. Of several
 * ids that come to the same slug, one that is a slug as it stands keeps it. A slug that was public stays with what had it,
 * unless the package says by its ids which slugs it means.
 */
export async function assignSlugs(job: ImportJob, plan: FilePlan): Promise<void> {
  const { stage, target } = plan;
  await job.sql(`update ${stage} set unnamed = true where fresh`);
  await job.sql(`update ${stage} set base = id where unnamed and id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`);
  await makeFit(job, stage, target.entity);
  for (let round = 0; (await nameSome(job, plan, round)) > 0; round += 1);
  if (isAboutPeople(plan.file))
    await assignWithheldSlugs(job, plan, (slug, row) => isFree(job, plan, slug, row, false));
  if (saysSlugs(job, plan)) await warnOfTaken(job, plan);
}

/** Whether the ids of a file are the slugs by which its rows are found again. */
const saysSlugs = ({ pack }: ImportJob, { file }: FilePlan): boolean => pack.idsAreSlugs || !file.identifiers;

async function makeFit({ sql }: ImportJob, stage: string, entity: string): Promise<void> {
  const rows = await sql<{ n: number; id: string }>(
    `select n, id from ${stage} where unnamed and base is null and id is not null`,
  );
  const bases = rows.map(({ n, id }) => ({ n, base: toSlug(id, fold(entity)) }));
  await sql(
    `update ${stage} s set base = b.base from json_to_recordset($1::json) as b(n int, base text) where b.n = s.n`,
    [JSON.stringify(bases)],
  );
}

/** Names those whose next choice is free, of those who will be visible, and answers how many of them still have none. */
async function nameSome(job: ImportJob, plan: FilePlan, round: number): Promise<number> {
  const { stage } = plan;
  const left = 'unnamed and visible and slug is null and base is not null';
  await job.sql(
    `with wanted as (
       select n, id, row, base, row_number() over (partition by base order by id <> base, n) + ${round} as number
       from ${stage} where ${left}
     ), choice as (
       select n, row, id = base as exact, case number when 1 then base else base || '-' || number end as slug from wanted
     ), first as (
       select distinct on (slug) n, row, slug from choice order by slug, exact desc, n
     )
     update ${stage} s set slug = first.slug from first
     where first.n = s.n and ${isFree(job, plan, 'first.slug', 'first.row', true)}`,
  );
  const [count] = await job.sql<{ count: string }>(`select count(*) from ${stage} where ${left}`);
  return Number(count?.count);
}

/** True where nothing has a slug, nothing in the package will, and nothing else had it in public. */
function isFree(job: ImportJob, plan: FilePlan, slug: string, row: string, isShown: boolean): string {
  const { file, stage, whole } = plan;
  const yields = isAboutPeople(file) && isShown ? `and not ${givesWay(plan, 't')}` : '';
  const isHeld = `exists (select from ${whole} t where t.slug = ${slug} ${yields})`;
  const isChosen = `exists (select from ${stage} other where other.slug = ${slug})`;
  const wasHeld = saysSlugs(job, plan) ? 'false' : wasPublic(plan, slug, row);
  return `(not ${isHeld} and not ${isChosen} and not ${wasHeld})`;
}

/** True where a slug was public before, of another row, which has another slug now or is gone other than by an undone act. */
function wasPublic({ file, target }: FilePlan, slug: string, row: string): string {
  const past = file.whenWithheld?.wasVisibleAs?.(raw('was.entity_key'), raw(slug)).compile().text;
  const entity = literal(target.entity);
  return `exists (select from (
      select id, entity_key from private.change where entity_type = ${entity} and before ->> 'slug' = ${slug}
      union all select id, entity_key from private.kept_change where entity_type = ${entity} and before ->> 'slug' = ${slug}) was
    where (select b.reverts from private.change c join private.batch b on b.id = c.batch_id where c.id = was.id) is null
      and was.entity_key <> ${row}::text ${past ? `and ${past}` : ''})`;
}

/** Says where a package gives a slug to a row that something else had in public. */
async function warnOfTaken(job: ImportJob, plan: FilePlan): Promise<void> {
  const rows = await job.sql<{ line: number; value: string }>(
    `select s.line, s.id as value from ${plan.stage} s
     where s.fresh and s.implied is null and s.slug is not null and ${wasPublic(plan, 's.slug', 's.row')} order by s.line`,
  );
  for (const { line, value } of rows) {
    job.problems.warning(
      { file: pathOf(job, plan.file.name), line, column: 'id', value },
      'A row that is gone, or has another slug now, had this one in public: its address leads to this row from now on. ' +
        'Give another id if the two are not the same.',
    );
  }
}
