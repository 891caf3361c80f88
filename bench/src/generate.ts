import { readdir, readFile } from 'node:fs/promises';
import type { Client } from 'pg';

/** How many of each there are: the small network, or one ten or a hundred times as large. */
export const SCALES = { S: 1, M: 10, L: 100 } as const;

export type Size = keyof typeof SCALES;

/** Another seed is another network of the same shape. */
const SEED = 2021;

const FOLDER = new URL('../network/', import.meta.url);

/** Fills empty tables with the network of a size: the same rows every time. */
export async function generate(client: Client, size: Size): Promise<void> {
  // Foreign keys are right by construction; checking six million rows one by one takes longer than making them.
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`);
  const restoreIndexes = await dropIndexes(client);
  await client.query(`create schema bench;
    create function bench.seed() returns int immutable parallel safe return ${SEED};
    create function bench.scale() returns int immutable parallel safe return ${SCALES[size]}`);
  for (const file of (await readdir(FOLDER)).sort()) {
    await client.query(await readFile(new URL(file, FOLDER), 'utf8'));
    await client.query('analyze');
  }
  await client.query('drop schema bench cascade');
  await client.query('select private.index_all_names()'); // triggers did not fire
  await restoreIndexes();
  await advanceSequences(client);
  await client.query('vacuum (analyze)');
}

/** Drops what is quicker to build over all rows than to keep up row by row; answers how to build it. */
async function dropIndexes(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ drop: string; create: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
    from pg_constraint where contype = 'u' and connamespace = 'public'::regnamespace
    union all
    select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    from pg_index join pg_class c on c.oid = indexrelid
    where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint where conindid = indexrelid)`);
  for (const { drop } of rows) await client.query(drop);
  return async () => {
    for (const { create } of rows) await client.query(create);
  };
}

/** Lets rows that someone adds later start after ours. */
async function advanceSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    select format('select setval(%L, (select coalesce(max(id), 1) from %I))', sequence, table_name) as statement
    from information_schema.columns, pg_get_serial_sequence(format('%I', table_name), column_name) as found(sequence)
    where table_schema = 'public' and column_name = 'id' and sequence is not null`);
  for (const { statement } of rows) await client.query(statement);
}
