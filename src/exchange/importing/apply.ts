import { maskOf } from '../../platform/package/withheld.ts';
import { quote } from '../sql.ts';
import type { IdentifierChanges } from './identifiers.ts';
import type { FilePlan, ImportJob } from './import-job.ts';
import type { ListChanges } from './lists.ts';
import { difference, objectOf, recordOf } from './record.ts';

/** Writes a file's new and changed rows, and what changed, into the batch. */
export async function applyRows(job: ImportJob, { plan, target }: FilePlan, batch: number): Promise<void> {
  const { table, properties, column } = target;
  const planned = (property: string) => `p.${quote(property)}`;
  const values = properties.map(planned).join(', ');
  await job.sql(
    `insert into ${table} (id, ${properties.map(column).join(', ')})
     select p.row, ${values} from ${plan} p where p.fresh order by p.n`,
  );
  await job.sql(
    `${recordOf(batch, target)} 'CREATED', p.row::text, null, ${objectOf(target, planned)}
     from ${plan} p where p.fresh order by p.n`,
  );
  await job.sql(
    `${recordOf(batch, target)} 'UPDATED', t.id::text, d.before, d.after
     from ${plan} p join ${table} t on t.id = p.row
     cross join lateral ${difference(target, (property) => `t.${column(property)}`, planned)} d
     where p.changed and d.after is not null order by p.n`,
  );
  const sets = properties.map((property) => `${column(property)} = ${planned(property)}`);
  if (target.hasVersion) sets.push('version = t.version + 1');
  if (target.hasUpdatedAt) sets.push('updated_at = now()');
  await job.sql(`update ${table} t set ${sets.join(', ')} from ${plan} p where p.changed and t.id = p.row`);
}

/** Takes a slug that a row of the file is to have from whoever holds it and was never shown under it. */
export async function freeSlugs(job: ImportJob, { plan, target }: FilePlan, batch: number): Promise<void> {
  await job.sql(
    `with held as (
       update ${target.table} t set slug = ${maskOf('t.id')}, version = t.version + 1, updated_at = now()
       from ${plan} p where p.slug = t.slug and p.row <> t.id returning t.id, p.slug as was, t.slug
     ) ${recordOf(batch, target)} 'UPDATED', held.id::text, jsonb_build_object('slug', was),
       jsonb_build_object('slug', held.slug) from held`,
  );
}

/** Writes what changed in a list. */
export async function applyLists(
  job: ImportJob,
  { target, column, delta }: ListChanges,
  batch: number,
): Promise<void> {
  const [owner, other, order] = [column.owner, column.other, 'order'].map((each) => target.column(each));
  const key = target.keys.map((property) => `link.${target.column(property)}`).join(` || '-' || `);
  const linked = (property: string) => `link.${target.column(property)}`;
  await job.sql(
    `with link as (
       insert into ${target.table} (${owner}, ${other}, ${order})
       select owner, other, "is" from ${delta} where was is null order by owner, "is" returning *
     ) ${recordOf(batch, target)} 'CREATED', ${key}, null, ${objectOf(target, linked)} from link`,
  );
  await job.sql(
    `with link as (
       delete from ${target.table} t using ${delta} d
       where d."is" is null and t.${owner} = d.owner and t.${other} = d.other returning t.*
     ) ${recordOf(batch, target)} 'TOMBSTONED', ${key}, ${objectOf(target, linked)}, null from link`,
  );
  await job.sql(
    `with link as (
       update ${target.table} t set ${order} = d."is" from ${delta} d
       where d.was is not null and d."is" is not null and t.${owner} = d.owner and t.${other} = d.other
       returning t.*, d.was as before
     ) ${recordOf(batch, target)} 'UPDATED', ${key}, jsonb_build_object('order', before),
       jsonb_build_object('order', link.${order}) from link`,
  );
}

/** Writes the names that publishers and registries have for rows. */
export async function applyIdentifiers(
  job: ImportJob,
  { target, delta }: IdentifierChanges,
  batch: number,
): Promise<void> {
  const node = target.column('node');
  const named = (property: string) => `name.${target.column(property)}`;
  const record = (kind: string, before: string, after: string) =>
    `${recordOf(batch, target)} '${kind}', name.id::text, ${before}, ${after} from name`;
  await job.sql(
    `with name as (
       insert into ${target.table} (${node}, scheme, publisher, value, verified)
       select node, scheme, publisher, value, verified from ${delta} where action = 'add'
       order by node, scheme, publisher, value returning *
     ) ${record('CREATED', 'null', objectOf(target, named))}`,
  );
  await job.sql(
    `with name as (
       delete from ${target.table} t using ${delta} d where d.action = 'drop' and d.id = t.id returning t.*
     ) ${record('TOMBSTONED', objectOf(target, named), 'null')}`,
  );
  await job.sql(
    `with name as (
       update ${target.table} t set verified = true from ${delta} d where d.action = 'verify' and d.id = t.id returning t.*
     ) ${record('UPDATED', `'{"verified": false}'`, `'{"verified": true}'`)}`,
  );
}
