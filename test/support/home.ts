import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client, type QueryResultRow } from 'pg';
import { onTestFinished } from 'vitest';
import { findLocation } from '../../src/embedded-postgres/find-location.ts';
import { databaseUrl, locationIn, type PostgresLocation } from '../../src/embedded-postgres/location.ts';
import { exists } from '../../src/embedded-postgres/private-files.ts';
import { isAlive, runningPostmaster } from '../../src/embedded-postgres/running-postmaster.ts';
import { fastFolder, placeData } from './fast-folder.ts';
import { getShared } from './shared/get-shared.ts';

const run = promisify(execFile);

export const asRoot = process.getuid?.() === 0;

/** The ordinary user that tests running as root can become. */
export const NOBODY = {
  uid: 65534,
  through: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'],
};

/** A home of one test's own; whatever the test leaves running or lying about in it goes with the test. */
export class TestHome {
  readonly path: string;
  readonly #folder: string;

  constructor(folder: string, name: string) {
    this.path = join(folder, name);
    this.#folder = folder;
  }

  get env(): { TEJIDO_HOME: string } {
    return { TEJIDO_HOME: this.path };
  }

  async place(): Promise<PostgresLocation> {
    const pointer = await readFile(join(this.path, 'postgres-is-elsewhere.txt'), 'utf8').catch(
      () => undefined,
    );
    return locationIn(pointer?.split('\n')[0] ?? join(this.path, 'postgres'), '');
  }

  /** The process id of its PostgreSQL, while one runs. */
  async postgres(): Promise<number | undefined> {
    return runningPostmaster(await this.place());
  }

  async query<Row extends QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new Client(databaseUrl(await this.place(), 'tejido'));
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async remove(): Promise<void> {
    const { folder, sockets } = await this.place();
    const pid = await this.postgres();
    if (pid !== undefined) await kill(pid, 'SIGQUIT');
    const elsewhere = [folder, sockets].filter((path) => !path.startsWith(this.path));
    await Promise.all([...elsewhere, this.#folder].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** Says what is done in the end: of a test, or of a file. */
type End = (work: () => Promise<void>) => void;

interface HomeOptions {
  name?: string;
  /** The uid of the user who will use it. */
  owner?: number;
  /** When it goes; with the test unless told otherwise. */
  end?: End;
}

/** A home that does not exist yet, under a temporary folder. */
export async function temporaryHome({
  name = 'home',
  owner = 0,
  end = onTestFinished,
}: HomeOptions = {}): Promise<TestHome> {
  const folder = await mkdtemp(join(await fastFolder(), 'tejido-test-'));
  const home = new TestHome(folder, name);
  end(() => home.remove());
  if (owner) await chown(folder, owner, owner);
  return home;
}

/** A home whose database was made and migrated before, and is not running. */
export async function usedHome(options: HomeOptions = {}): Promise<TestHome> {
  const home = await temporaryHome(options);
  await mkdir(home.path);
  const { data } = options.owner ? await home.place() : await findPlaced(home.path);
  await mkdir(dirname(data), { recursive: true });
  await run('cp', ['-a', await getShared('usedData'), data]);
  if (options.owner) await run('chown', ['-R', `${options.owner}:${options.owner}`, home.path]);
  return home;
}

async function findPlaced(home: string): Promise<PostgresLocation> {
  await placeData(home);
  return findLocation(home);
}

/** Kills a process and waits until it is gone. */
export async function kill(pid: number, signal: NodeJS.Signals): Promise<void> {
  process.kill(pid, signal);
  while (isAlive(pid) && !(await isZombie(pid))) await sleep(5);
}

const isZombie = async (pid: number) =>
  (await exists(`/proc/${pid}`)) && (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')) === '';
