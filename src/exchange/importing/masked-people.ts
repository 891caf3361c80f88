import { isWithheld, maskOf, WITHHELD_NAME } from '../../platform/package/withheld.ts';
import { raw } from '../../platform/read/sql.ts';
import { standInsOf } from '../exporting/stand-ins.ts';
import { quote } from '../sql.ts';
import type { FilePlan, ImportJob } from './import-job.ts';

/**
 * Recognizes the withheld in a package exported from this very database, also where each appearance has a stand-in. What is stored
 * of them says more than the package, so it stays as it is: their rows count as mentions.
 */
export async function matchMaskedPeople(
  { em, sql, pack, format }: ImportJob,
  { file, stage, target }: FilePlan,
): Promise<void> {
  if (!pack.idsAreSlugs) return;
  const named = file.columns.find((column) => column.is === 'value' && column.writtenWithheld);
  const name = quote((named as { property: string }).property);
  await sql(
    `update ${stage} s set row = t.id, implied = true from ${target.table} t
     where s.${name} = '${WITHHELD_NAME}' and ${isWithheld(file, 't')} and s.id = t.slug`,
  );
  await sql(
    `update ${stage} s set row = stood.person, implied = true from (${standInsOf(em, format)}) stood
     where s.${name} = '${WITHHELD_NAME}' and s.row is null and s.id = stood.stand_in`,
  );
}

/** Notes which people will be visible once the package is in, and which of them then need a slug that says who they are. */
export async function noteVisiblePeople(
  { sql, pack }: ImportJob,
  { file, stage, whole }: FilePlan,
): Promise<void> {
  const state = file.whenWithheld!.stateAfter!('s', 't').compile().text;
  const isMasked = `t.slug like 'withheld-%' and ${isWithheld(file, 't')} and not ${pack.idsAreSlugs}`;
  await sql(
    `update ${stage} named set visible = known.visible, unnamed = known.visible and known.masked
     from (select s.n, coalesce(${isMasked}, false) as masked,
             exists (select from ${state} state where not ${isWithheld(file, 'state')}) as visible
           from ${stage} s left join ${whole} t on t.id = s.row) known
     where known.n = named.n`,
  );
}

/** True where a person gives their slug to someone who will be visible: whoever never was under it, nor will be now. */
export function givesWay({ file, stage }: FilePlan, person: string): string {
  const was = file.whenWithheld!.wasVisibleAs!(raw(`${person}.id`), raw(`${person}.slug`)).compile().text;
  return `(${isWithheld(file, person)} and not ${was}
    and not exists (select from ${stage} s where s.row = ${person}.id and s.visible))`;
}

/**
 * Gives slugs to the new people who will not be visible. A number behind a name would reveal them, so each
 * has the plain slug, where it is free, or else one that reveals nothing; so has whoever gives theirs to someone in the package.
 */
export async function assignWithheldSlugs(
  { sql }: ImportJob,
  { stage, whole }: FilePlan,
  isFree: (slug: string, row: string) => string,
): Promise<void> {
  const left = 'unnamed and not visible and slug is null and base is not null';
  await sql(
    `update ${stage} s set slug = first.base
     from (select distinct on (base) n, row, base from ${stage} where ${left} order by base, id <> base, n) first
     where first.n = s.n and ${isFree('first.base', 'first.row')}`,
  );
  await sql(`update ${stage} set slug = ${maskOf('row')} where ${left}`);
  await sql(
    `update ${stage} s set slug = ${maskOf('t.id')} from ${whole} t
     where t.id = s.row and s.slug is null
       and exists (select from ${stage} other where other.slug = t.slug and other.row <> t.id)`,
  );
}
