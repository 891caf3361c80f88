import type { ClientBase } from 'pg';
import type { SequenceState, TableHead } from './format.ts';

// What a database holds is asked of PostgreSQL's catalog and not of the tables that this version declares: a backup of another
// version has others. Names come quoted, as SQL takes them.

/** Where everything of ours is stored. */
const SCHEMAS = ['public', 'private'];

const ofOurs = (kind: 'r' | 'S') => `
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('${SCHEMAS.join("', '")}') and c.relkind = '${kind}' and not exists (
    select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')`;

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as table,
    array(select quote_ident(attname) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
    array(select distinct format('%I.%I', m.nspname, r.relname)
      from pg_constraint k join pg_class r on r.oid = k.confrelid join pg_namespace m on m.oid = r.relnamespace
      where k.conrelid = c.oid and k.contype = 'f' and r.oid <> c.oid) as "refersTo"
  ${ofOurs('r')} order by 1`;

interface FoundTable extends TableHead {
  /** The other tables that its foreign keys name. */
  refersTo: string[];
}

/** Every table, after those it refers to. */
export async function tablesIn(client: ClientBase): Promise<TableHead[]> {
  const { rows } = await client.query<FoundTable>(TABLES);
  return inOrderOfKeys(rows);
}

/** Puts each table after those it refers to; where some refer to each other in a circle, they come last. */
export function inOrderOfKeys(tables: readonly FoundTable[]): TableHead[] {
  const waiting = new Map(tables.map((each) => [each.table, each]));
  const ordered: TableHead[] = [];
  while (waiting.size > 0) {
    const left = [...waiting.values()];
    const free = left.filter(({ refersTo }) => !refersTo.some((name) => waiting.has(name)));
    for (const { table, columns } of free.length > 0 ? free : left) {
      waiting.delete(table);
      ordered.push({ table, columns });
    }
  }
  return ordered;
}

/** Every sequence with the value it has; a transaction does not keep it, so it is read after the rows that drew from it. */
export async function sequencesIn(client: ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name ${ofOurs('S')} order by 1`,
  );
  if (rows.length === 0) return [];
  const states = rows.map(
    ({ name }) =>
      `select ${literal(name)} as sequence, last_value::text as value, is_called as called from ${name}`,
  );
  return (await client.query<SequenceState>(states.join(' union all '))).rows;
}

/** The names of the migrations that were applied, in that order; none where there is no table of them. */
export async function appliedIn(client: ClientBase, tables: readonly TableHead[]): Promise<string[]> {
  if (!tables.some(({ table }) => table === MIGRATIONS)) return [];
  const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATIONS} order by id`);
  return rows.map(({ name }) => name);
}

/** Where the migrator notes what it has applied. */
export const MIGRATIONS = 'public.migration';

/** Those of the tables that have rows. */
export async function filledOf(client: ClientBase, tables: readonly TableHead[]): Promise<string[]> {
  if (tables.length === 0) return [];
  const each = tables.map(
    ({ table }) => `select ${literal(table)} as table where exists (select from ${table})`,
  );
  return (await client.query<TableHead>(each.join(' union all '))).rows.map(({ table }) => table);
}

/**
 * What would stand in the way of rows that are copied, as statements that set it aside and put it back, which the owner of
 * the tables may run: foreign keys, which are checked one row after another while they are there and many times as fast all
 * at once, and the triggers that fire and are not PostgreSQL's own.
 */
export async function obstaclesIn(client: ClientBase): Promise<{ aside: string[]; back: string[] }> {
  const { rows } = await client.query<{ aside: string; back: string }>(OBSTACLES);
  return { aside: rows.map(({ aside }) => aside), back: rows.map(({ back }) => back) };
}

const OBSTACLES = `
  with ours as (select c.oid, format('alter table %I.%I ', n.nspname, c.relname) as alter ${ofOurs('r')})
  select alter || format('drop constraint %I', conname) as aside,
    alter || format('add constraint %I %s', conname, pg_get_constraintdef(k.oid)) as back
  from ours join pg_constraint k on k.conrelid = ours.oid where k.contype = 'f'
  union all
  select alter || format('disable trigger %I', tgname), alter || format('enable trigger %I', tgname)
  from ours join pg_trigger t on t.tgrelid = ours.oid where not t.tgisinternal and t.tgenabled = 'O'`;

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
