import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CommandError } from '../platform/command-error.ts';
import type { Waiting } from '../platform/database/take-lock.ts';
import { explainFailure } from './explain-failure.ts';
import { join } from './lease.ts';
import { databaseUrl, type PostgresLocation } from './location.ts';
import { type Settings, startPostmaster } from './postmaster.ts';
import { forgetReusedPid, runningPostmaster } from './running-postmaster.ts';
import { guardStart, watch } from './watch.ts';

/** Recovery after a crash may take a while; a person should not wait longer without a word. */
const PATIENCE_MS = 60_000;

/** What is said while PostgreSQL is absent, coming or going: not a failure, ask again. */
const NOT_NOW = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);

/** How often somebody else may be quicker to start it before that counts as a failure. */
const MOST_RACES = 10;

/** How a process joins: what PostgreSQL is started with, and what is said of a wait. */
export interface Joining extends Waiting {
  settings?: Settings | undefined;
}

/** Joins those who use the place's PostgreSQL, and starts it when nobody has: the connection is the lease. */
export async function attach(place: PostgresLocation, use: Joining, name: string): Promise<Client> {
  const deadline = Date.now() + PATIENCE_MS;
  let started: ChildProcess | undefined;
  let release = () => {};
  let races = 0;
  while (Date.now() < deadline) {
    const client = await connect(place, name).catch((error) => giveUp(started, error));
    if (client && (await isIn(client, place, use))) {
      release();
      return client;
    }
    if (client) started = undefined; // it did start, and somebody is stopping it
    const busy = (started && !hasEnded(started)) || (await runningPostmaster(place));
    if (!busy) {
      const said = started ? await readFile(place.log, 'utf8').catch(() => '') : undefined;
      if (said !== undefined && !(lostRace(said) && ++races <= MOST_RACES)) throw explainFailure(said, place);
      await forgetReusedPid(place);
      started = await launch(place, use.settings ?? {});
      release = guardStart(started, place);
    }
    await sleep(20);
  }
  release(); // it may be recovering from a crash, and the next start finds it further on
  throw await noAnswer(place);
}

/**
 * Joins, unless the last user before us is just stopping PostgreSQL: then we wait for its lock until we are cut off, or get
 * it for the moment between its end and ours, in which newcomers are not let in.
 */
async function isIn(client: Client, place: PostgresLocation, waiting: Waiting): Promise<boolean> {
  const joined = await join(client, waiting).then(
    () => letsIn(place),
    (error) => (error instanceof CommandError ? error : false),
  );
  if (joined === true) return true;
  await client.end().catch(() => {});
  if (joined) throw joined;
  return false;
}

/** Sees to it that PostgreSQL is watched, and answers whether it lets newcomers in: not since it was told to stop. */
async function letsIn(place: PostgresLocation): Promise<boolean> {
  try {
    const newcomer = await connect(place, 'tejido watch');
    if (newcomer) await watch(newcomer);
    return newcomer !== undefined;
  } catch {
    return true; // refused for another reason, by one that runs
  }
}

/**
 * Whether a rival's PostgreSQL was there first, or one that was killed has not let go of its memory yet.
 * The log is a rival's by then, and may have nothing in it yet.
 */
const lostRace = (said: string): boolean =>
  said.trim() === '' ||
  /lock file "[^"]*" already exists|pre-existing shared memory block .* in use/i.test(said);

/** What we started and cannot use nobody else can, so it should not stay. */
async function giveUp(started: ChildProcess | undefined, error: unknown): Promise<never> {
  if (started && !hasEnded(started)) {
    started.ref();
    const ended = once(started, 'exit');
    started.kill('SIGINT');
    await ended;
  }
  throw error;
}

async function noAnswer(place: PostgresLocation): Promise<CommandError> {
  const pid = await runningPostmaster(place);
  return new CommandError(
    `The database in ${place.folder} (PostgreSQL, process ${pid}) does not answer.\n` +
      `Its log is ${place.log}. If it is stuck, stop it with "kill -INT ${pid}" and start again.`,
  );
}

async function launch(place: PostgresLocation, settings: Settings): Promise<ChildProcess> {
  try {
    const child = await startPostmaster(place, settings);
    child.once('error', () => {}); // seen by hasEnded
    return child;
  } catch (error) {
    throw explainFailure((error as Error).message, place);
  }
}

const hasEnded = (child: ChildProcess) =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

async function connect(place: PostgresLocation, name: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: databaseUrl(place, 'postgres'), application_name: name });
  client.on('error', () => {}); // a lost connection is seen by its 'end'
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const { code, message } = error as NodeJS.ErrnoException;
    if (NOT_NOW.has(code ?? '') || message.includes('terminated unexpectedly')) return undefined;
    throw explainFailure(message, place);
  }
}
