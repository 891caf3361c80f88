import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Trouble } from '../platform/trouble.ts';
import { explain } from './explain.ts';
import { type Place, urlOf } from './place.ts';
import { type Settings, startPostmaster } from './postmaster.ts';
import { forgetReusedPid, runningPostmaster } from './running.ts';

/** Recovery after a crash may take a while; a person should not wait longer without a word. */
const PATIENCE_MS = 60_000;

/** What is said while PostgreSQL is absent, coming or going: not a failure, ask again. */
const NOT_NOW = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);

/** How often somebody else may be quicker to start it before that counts as a failure. */
const MOST_RACES = 10;

/** Connects to the place's PostgreSQL, and starts it when nobody has. */
export async function attach(place: Place, settings: Settings, name: string): Promise<Client> {
  const deadline = Date.now() + PATIENCE_MS;
  let started: ChildProcess | undefined;
  let races = 0;
  while (Date.now() < deadline) {
    const client = await connect(place, name).catch((error) => giveUp(started, error));
    if (client) return client;
    const busy = (started && !hasEnded(started)) || (await runningPostmaster(place));
    if (!busy) {
      const said = started ? await readFile(place.log, 'utf8').catch(() => '') : undefined;
      if (said !== undefined && !(lostRace(said) && ++races <= MOST_RACES)) throw explain(said, place);
      await forgetReusedPid(place);
      started = await launch(place, settings);
    }
    await sleep(20);
  }
  throw await noAnswer(place);
}

/** Whether newcomers are let in: not since the moment PostgreSQL was told to stop. */
export async function letsIn(place: Place, name: string): Promise<boolean> {
  try {
    const client = await connect(place, name);
    await client?.end();
    return client !== undefined;
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

async function noAnswer(place: Place): Promise<Trouble> {
  const pid = await runningPostmaster(place);
  return new Trouble(
    `The database in ${place.folder} (PostgreSQL, process ${pid}) does not answer.\n` +
      `Its log is ${place.log}. If it is stuck, stop it with "kill -INT ${pid}" and start again.`,
  );
}

async function launch(place: Place, settings: Settings): Promise<ChildProcess> {
  try {
    const child = await startPostmaster(place, settings);
    child.once('error', () => {}); // seen by hasEnded
    return child;
  } catch (error) {
    throw explain((error as Error).message, place);
  }
}

const hasEnded = (child: ChildProcess) =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

async function connect(place: Place, name: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: urlOf(place, 'postgres'), application_name: name });
  client.on('error', () => {}); // a lost connection is seen by its 'end'
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const { code, message } = error as NodeJS.ErrnoException;
    if (NOT_NOW.has(code ?? '') || message.includes('terminated unexpectedly')) return undefined;
    throw explain(message, place);
  }
}
