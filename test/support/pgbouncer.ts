import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { isRoot, systemAccount } from '../../src/embedded-postgres/account.ts';

/** Where Debian, Fedora and Homebrew put it. */
const PLACES = [
  '/usr/sbin/pgbouncer',
  '/usr/bin/pgbouncer',
  '/usr/local/bin/pgbouncer',
  '/opt/homebrew/bin/pgbouncer',
];

const found = PLACES.find(existsSync);

/** Whether tests of PgBouncer are left out: a machine without it may, the checks before landing may not. */
export const withoutPgBouncer = !found && !process.env.CI;

if (withoutPgBouncer) console.warn('No PgBouncer was found: what needs it is left out.');

/** When PgBouncer gives the connection of a client to another. */
export type PoolMode = 'session' | 'transaction' | 'statement';

/** The number in the name of its socket; no TCP port is opened. */
const PORT = 6432;

/** Starts PgBouncer for the running test before the server of an address, and answers the address through it. */
export async function throughPgBouncer(
  address: string,
  mode: PoolMode,
  settings: Record<string, string | number> = {},
): Promise<string> {
  if (!found) throw new Error(`No PgBouncer was found; looked for ${PLACES.join(', ')}.`);
  const server = new URL(address);
  const folder = await mkdtemp('/tmp/tejido-pgbouncer-');
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const users = join(folder, 'users.txt');
  const lines = Object.entries({
    listen_port: PORT,
    unix_socket_dir: folder,
    auth_type: 'trust',
    auth_file: users,
    pool_mode: mode,
    ...settings,
  }).map(([name, value]) => `${name} = ${value}`);
  const databases = `* = host=${decodeURIComponent(server.hostname)} port=${server.port}`;
  await writeFile(
    join(folder, 'pgbouncer.ini'),
    ['[databases]', databases, '[pgbouncer]', ...lines].join('\n'),
  );
  await writeFile(users, `"${server.username}" "${server.password}"\n`);
  await start(found, folder);
  server.host = `${encodeURIComponent(folder)}:${PORT}`;
  return server.href;
}

/** PgBouncer does not run as root: then it runs as the user that PostgreSQL runs as. */
async function start(program: string, folder: string): Promise<void> {
  const account = isRoot() ? await systemAccount() : undefined;
  if (account) await chown(folder, account.uid, account.gid);
  const child = spawn(program, [join(folder, 'pgbouncer.ini')], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(async () => {
    const ended = once(child, 'exit');
    if (child.kill('SIGKILL')) await ended;
  });
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    said.push(line);
    if (line.includes('process up')) break;
  }
  if (child.exitCode !== null) throw new Error(`PgBouncer did not start:\n${said.join('\n')}`);
  child.stderr.resume();
}
