import type { EntityMetadata, Platform } from '@mikro-orm/core';
import type { MikroORM, Options } from '@mikro-orm/postgresql';
import { changeObjects } from '../changes/change-objects.ts';
import type { DatabaseObject } from '../changes/database-object.ts';
import { nameObjects } from '../search/names.objects.ts';
import { wordObjects } from '../search/words.objects.ts';
import type { Stored } from '../stored.ts';
import { type Ask, askIn } from './ask.ts';
import { openOrm, ormOptions } from './orm.ts';

/**
 * The statements from a database as it is to what the code describes: tables, and all that records their changes.
 * Whatever PostgreSQL would say of both in the same words is the same.
 */
export async function schemaDifference(url: string, stored: readonly Stored[]): Promise<string[]> {
  const tables = stored.flatMap((each) => each.tables);
  const options = ormOptions(url, tables, []);
  const orm = await openOrm({ ...options, discovery: { onMetadata: asStored(options) } });
  try {
    const own = stored.flatMap(({ objects = [] }) => objects);
    const metadata = orm.getMetadata();
    const searched = stored.flatMap((each) => each.searched ?? []);
    const search = [...wordObjects, ...nameObjects(metadata, searched)];
    return await differenceIn(orm, [...changeObjects(metadata, stored), ...own, ...search]);
  } finally {
    await orm.close();
  }
}

/** What the database writes by itself is a column too. */
const asStored =
  ({ discovery }: Options) =>
  (meta: EntityMetadata, platform: Platform) => {
    for (const property of Object.values<EntityMetadata['props'][number]>(meta.properties))
      if (property.persist === false) property.persist = true;
    return discovery?.onMetadata?.(meta, platform);
  };

const statementsOf = (sql: string) => sql.split('\n').filter(Boolean);

async function differenceIn(orm: MikroORM, objects: DatabaseObject[]): Promise<string[]> {
  const tables = statementsOf(await orm.schema.getUpdateSchemaSQL({ wrap: false }));
  const [early, late] = [true, false].map((is) => objects.filter((each) => (each.early ?? false) === is)) as [
    DatabaseObject[],
    DatabaseObject[],
  ];
  const connection = orm.em.getConnection();
  const transaction = await connection.begin();
  const ask = askIn(connection, transaction);
  try {
    const before = await definitions(ask);
    for (const { sql } of early) await ask(sql);
    const inTheWay = await change(ask, tables, late);
    for (const { sql } of late) await ask(sql);
    const after = await definitions(ask);
    const isChanged = (each: DatabaseObject) =>
      before.get(each.name) !== after.get(each.name) || inTheWay.includes(each);
    const written = (all: DatabaseObject[]) => all.filter(isChanged).map(({ sql }) => `${sql};`);
    const drops = [...inTheWay.map(dropOf), ...tables];
    return [...written(early), ...drops, ...written(late), ...outdated([...before.keys()], objects)];
  } finally {
    await connection.rollback(transaction);
  }
}

/** SQLSTATEs of a column that is not changed while a view or a trigger names it. */
const NAMED_ELSEWHERE = ['2BP01', '0A000'];

/** Changes the tables, and answers what has to go before that, since it names what changes, and to come back after it. */
async function change(ask: Ask, tables: string[], objects: DatabaseObject[]): Promise<DatabaseObject[]> {
  await ask('savepoint before_tables');
  try {
    for (const sql of tables) await ask(sql);
    return [];
  } catch (error) {
    if (!NAMED_ELSEWHERE.includes((error as { code?: string }).code ?? '')) throw error;
    await ask('rollback to savepoint before_tables');
  }
  const naming = objects.filter(({ name }) => /^view |^trigger (?!.*\.record_)/.test(name));
  const present = await definitions(ask);
  const inTheWay = naming.filter(
    ({ name }) => present.has(name) && (name.startsWith('view ') || mentions(tables, tableIn(name))),
  );
  for (const each of inTheWay) await ask(dropOf(each));
  for (const sql of tables) await ask(sql);
  return inTheWay;
}

const mentions = (tables: string[], table: string) => tables.some((sql) => sql.includes(`"${table}"`));

/** The table in the name of a trigger. */
const tableIn = (name: string) => name.replace(/^trigger (.*)\..*$/, '$1');

const dropOf = ({ name }: DatabaseObject) =>
  name.startsWith('view ')
    ? `drop ${name};`
    : `drop trigger ${name.split('.').at(-1)} on "${tableIn(name)}";`;

/** Recorders of what is no table any more. */
function outdated(present: readonly string[], objects: readonly DatabaseObject[]): string[] {
  const wanted = new Set(objects.map(({ name }) => name));
  const recorders = present.filter((name) => /^function private\.record_/.test(name) && !wanted.has(name));
  return recorders.map((name) => `drop ${name}() cascade;`);
}

/** What PostgreSQL says of each function, trigger and view, by name. */
async function definitions(ask: Ask): Promise<Map<string, string>> {
  const rows = await ask<{ name: string; definition: string }>(`
    select 'function ' || n.nspname || '.' || p.proname as name, pg_get_functiondef(p.oid) as definition
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'private') and p.prokind = 'f'
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select 'trigger ' || c.relname || '.' || t.tgname, pg_get_triggerdef(t.oid)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal
    union all select 'view ' || c.relname, pg_get_viewdef(c.oid)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'v' and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`);
  return new Map(rows.map(({ name, definition }) => [name, definition]));
}
