import { Client } from 'pg';

/** Sends statements to a database, on a connection of their own, and answers the rows of the last. */
export async function ask<Row = Record<string, unknown>>(url: string, sql: string): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  const results = await client.query(sql).finally(() => client.end());
  return (Array.isArray(results) ? results.at(-1) : results).rows;
}

/**
 * All that a database holds: rows of each table, what PostgreSQL computes included, and every sequence. It is asked in
 * another way than backups are written.
 */
export async function everythingIn(url: string): Promise<Record<string, string[]>> {
  const names = await ask<{ name: string; sql: string }>(
    url,
    `select table_schema || '.' || table_name as name, format('select to_jsonb(t)::text as row from %I.%I t', table_schema, table_name) as sql
     from information_schema.tables where table_schema in ('public', 'private') and table_type = 'BASE TABLE'
     union all
     select sequence_schema || '.' || sequence_name, format('select (last_value, is_called)::text as row from %I.%I', sequence_schema, sequence_name)
     from information_schema.sequences order by 1`,
  );
  const parts = names.map(({ name, sql }) => `select '${name}' as name, row from (${sql}) _`);
  const all: Record<string, string[]> = Object.fromEntries(names.map(({ name }) => [name, []]));
  if (parts.length === 0) return all;
  const rows = await ask<{ name: string; row: string }>(url, `${parts.join(' union all ')} order by 1, 2`);
  for (const { name, row } of rows) all[name]!.push(row);
  return all;
}
