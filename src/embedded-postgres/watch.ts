import { type ChildProcess, spawn } from 'node:child_process';
import type { Client } from 'pg';
import { IN_USE } from './lease.ts';
import type { PostgresLocation } from './location.ts';

// The last process of a home stops PostgreSQL when it leaves; one that is killed cannot. So a session of PostgreSQL itself
// looks every now and then whether anybody holds a lease, and stops PostgreSQL when nobody does. PostgreSQL notices that a
// client is gone only when it answers, so the session goes on without the process that opened it, and it ends with PostgreSQL.
// There is no further program that could be left behind, and no process id that could be another's by then.

/** Held by the one session that watches. */
const WATCHING = 0x7e71d4;

/** The setting that says how long the session waits between two looks. */
export const WATCH_SECONDS = 'tejido.watch_seconds';

/** Two looks in a row must find nobody: a server that is started again within that time finds PostgreSQL running. */
const WATCH = `
  do $watch$
  declare
    unused integer := 0;
  begin
    while unused < 2 loop
      perform pg_sleep(current_setting('${WATCH_SECONDS}')::float);
      unused := unused + 1;
      if exists (select from pg_locks where locktype = 'advisory' and objid = ${IN_USE}) then unused := 0; end if;
      if unused = 2 and not pg_try_advisory_lock(${IN_USE}) then unused := 0; end if;
      commit;
    end loop;
    execute format('copy (select 1 where false) to program %L',
      'kill -INT ' || split_part(pg_read_file('postmaster.pid'), E'\\n', 1));
  end $watch$`;

/** Makes the connection the session that watches; where there is one already, it ends. */
export async function watch(client: Client): Promise<void> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as first', [WATCHING]);
  if (!rows[0].first) return await client.end();
  client.query(WATCH).catch(() => {}); // it ends with PostgreSQL
  (client as Client & { unref: () => void }).unref();
}

/**
 * Sees to it that a PostgreSQL that is starting stops when this process ends before it calls what is returned: nobody can
 * watch yet. A shell waits for a word over a pipe, and hears the end of the pipe where there is none.
 */
export function guardStart(postgres: ChildProcess, { account, folder }: PostgresLocation): () => void {
  const script = 'read -r word || kill -INT "$0"';
  const guard = spawn('/bin/sh', ['-c', script, String(postgres.pid)], {
    ...account,
    cwd: folder,
    env: {},
    detached: true, // out of reach of a Ctrl-C
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  const release = () => void guard.stdin.end('\n');
  postgres.once('exit', release);
  return release;
}
