import type { ClientBase } from 'pg';
import { CommandError } from '../platform/command-error.ts';
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

/** Puts each table after those it refers to; a table that refers to itself is copied by one statement, which may. */
export function inOrderOfKeys(tables: readonly FoundTable[]): TableHead[] {
  const waiting = new Map(tables.map((each) => [each.table, each]));
  const ordered: TableHead[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ refersTo }) => !refersTo.some((name) => waiting.has(name)));
    if (ready.length === 0) throw inACircle([...waiting.keys()]);
    for (const { table, columns } of ready) {
      waiting.delete(table);
      ordered.push({ table, columns });
    }
  }
  return ordered;
}

const inACircle = (names: string[]) =>
  new CommandError(
    `The foreign keys of ${names.join(', ')} refer to each other in a circle, so none of them can be restored first.\n` +
      'Back this database up with pg_dump.',
  );

/** Every sequence with the value it has; a transaction does not keep it, so it is read after the rows that drew from it. */
export async function sequencesIn(client: ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name ${ofOurs('S')} order by 1`,
  );
  if (rows.length === 0) return [];
  const states = rows.map(
    ({ name }) =>
      `select '${name.replaceAll("'", "''")}' as sequence, last_value::text as value, is_called as called from ${name}`,
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
