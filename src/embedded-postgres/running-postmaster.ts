import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresLocation } from './location.ts';

const run = promisify(execFile);

/** The process id of the PostgreSQL that runs on this data folder, whoever started it. */
export async function runningPostmaster(place: PostgresLocation): Promise<number | undefined> {
  const pid = await noted(pidFile(place));
  return pid !== undefined && isAlive(pid) && (await servesFolder(pid, place.data)) ? pid : undefined;
}

/**
 * PostgreSQL refuses to start while the process its old pid file names is alive, even when that is
 * by now an unrelated program. Dead ones it sees through by itself, and the file of one that runs stays:
 * a rival may have started it since it was last looked for.
 */
export async function forgetReusedPid(place: PostgresLocation): Promise<void> {
  const pid = await noted(pidFile(place));
  if (pid === undefined || !isAlive(pid) || (await servesFolder(pid, place.data))) return;
  const aside = `${pidFile(place)}.${randomBytes(4).toString('hex')}`;
  await rename(pidFile(place), aside);
  if ((await noted(aside)) !== pid) return rename(aside, pidFile(place)); // a rival started meanwhile
  await rm(aside);
  await rm(join(place.sockets, '.s.PGSQL.5432.lock'), { force: true });
}

/** Whether a process exists; a zombie counts as one. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const pidFile = (place: PostgresLocation) => join(place.data, 'postmaster.pid');

async function noted(file: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** When in doubt, yes: two PostgreSQLs on one folder would destroy it. */
async function servesFolder(pid: number, data: string): Promise<boolean> {
  const [program = '', ...args] = await commandLine(pid);
  if (!basename(program).startsWith('postgres')) return false;
  const folder = args[args.indexOf('-D') + 1];
  if (!args.includes('-D') || folder === undefined) return true;
  const [theirs, ours] = await Promise.all([folder, data].map((path) => stat(path).catch(() => undefined)));
  return !theirs || !ours || (theirs.ino === ours.ino && theirs.dev === ours.dev);
}

async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return line.split('\0').slice(0, -1);
  }
  const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  const [program = '', rest = ''] = stdout.trim().split(/ -D /);
  return rest ? [program, '-D', rest.split(' -c ')[0] ?? ''] : [program.split(' ')[0] ?? ''];
}
