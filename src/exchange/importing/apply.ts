import { isAboutPeople } from '../../platform/package/file.ts';
import { quote } from '../sql.ts';
import { pathOfSlug } from '../whole-table.ts';
import type { IdentifierChanges } from './identifiers.ts';
import type { FilePlan, ImportJob } from './import-job.ts';
import type { ListChanges } from './lists.ts';

/** Writes a file's new and changed rows. */
export async function applyRows({ sql }: ImportJob, { plan, target }: FilePlan): Promise<void> {
  const { table, properties, column } = target;
  const values = properties.map((property) => `p.${quote(property)}`).join(', ');
  await sql(
    `insert into ${table} (id, ${properties.map(column).join(', ')})
     select p.row, ${values} from ${plan} p where p.fresh order by p.n`,
  );
  const sets = properties.map((property) => `${column(property)} = p.${quote(property)}`);
  await sql(`update ${table} t set ${sets.join(', ')} from ${plan} p where p.changed and t.id = p.row`);
}

/** Takes a slug that a row of the file is to have from whoever is withheld and was never shown under it. */
export async function freeSlugs({ sql }: ImportJob, { plan, target }: FilePlan): Promise<void> {
  const slug = pathOfSlug(target);
  await sql(
    `update private.vault v set kept = v.kept #- ${slug} from ${plan} p
     where p.slug = v.kept #>> ${slug} and p.row <> v.expert_id`,
  );
}

/** Writes what changed in a list. */
export async function applyLists({ sql }: ImportJob, { target, column, delta }: ListChanges): Promise<void> {
  const [owner, other, order] = [column.owner, column.other, 'order'].map((each) => target.column(each));
  await sql(
    `insert into ${target.table} (${owner}, ${other}, ${order})
     select owner, other, "is" from ${delta} where was is null order by owner, "is"`,
  );
  await sql(
    `delete from ${target.table} t using ${delta} d
     where d."is" is null and t.${owner} = d.owner and t.${other} = d.other`,
  );
  await sql(
    `update ${target.table} t set ${order} = d."is" from ${delta} d
     where d.was is not null and d."is" is not null and t.${owner} = d.owner and t.${other} = d.other`,
  );
}

/** Writes the names that publishers and registries have for rows. */
export async function applyIdentifiers(job: ImportJob, names: IdentifierChanges): Promise<void> {
  const { sql } = job;
  const { plan, target, delta } = names;
  await sql(
    `insert into ${target.table} (${target.column('node')}, scheme, publisher, value, verified)
     select node, scheme, publisher, value, verified from ${delta} where action = 'add'
     order by node, scheme, publisher, value`,
  );
  await sql(`delete from ${target.table} t using ${delta} d where d.action = 'drop' and d.id = t.id`);
  await sql(
    `update ${target.table} t set verified = true from ${delta} d where d.action = 'verify' and d.id = t.id`,
  );
  if (isAboutPeople(plan.file)) await applyKeptIdentifiers(job, names);
}

/** The same for names that the vault keeps. */
const applyKeptIdentifiers = ({ sql }: ImportJob, { target, delta }: IdentifierChanges) =>
  sql(
    `update private.vault v set kept = jsonb_set(kept, array['${target.name}'], coalesce(names.left_over, '{}'))
     from (
       select v.expert_id, jsonb_object_agg(name.key, case d.action when 'verify' then name.value || '{"verified": true}'
           else name.value end) filter (where d.action is distinct from 'drop') as left_over
       from private.vault v cross join jsonb_each(v.kept -> '${target.name}') name
       left join ${delta} d on d.id = name.key::int and d.action in ('drop', 'verify')
       group by v.expert_id having count(d.id) > 0
     ) names where names.expert_id = v.expert_id`,
  );
