import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { ClientError } from '../../platform/errors.ts';
import type * as tasks from './tasks.ts';

type Tasks = typeof tasks;

type Input<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];

type Output<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

/** How long a thread stays when there is nothing to do, in milliseconds. */
const IDLE = 60_000;

/** How many tasks may wait for a thread before the next one is refused. */
const MOST_WAITING = 200;

/** The same from `src/`, where Node itself strips the types, and from `dist/`. */
const TASKS = new URL(`./tasks${extname(import.meta.url)}`, import.meta.url).href;

/**
 * Threads that do what would hold the server up: one follows the network, one does what somebody waits for with
 * every question, one what takes long. Each starts with its first task.
 */
export class Workshop implements AsyncDisposable {
  readonly #threads = { following: thread(), swift: thread(), patient: thread() };

  /** Reads the network. */
  follow = <Name extends keyof Tasks>(name: Name, input: Input<Name>) => this.#run('following', name, input);

  /** Runs a task that is done soon. */
  soon = <Name extends keyof Tasks>(name: Name, input: Input<Name>) => this.#run('swift', name, input);

  /** Runs a task that may take its time. */
  later = <Name extends keyof Tasks>(name: Name, input: Input<Name>) => this.#run('patient', name, input);

  async #run<Name extends keyof Tasks>(
    by: 'following' | 'swift' | 'patient',
    name: Name,
    input: Input<Name>,
  ): Promise<Output<Name>> {
    const pool = this.#threads[by];
    if (pool.queueSize >= MOST_WAITING)
      throw new ClientError('SERVICE_UNAVAILABLE', 'The server is busy. Try again in a few seconds.');
    return pool.run(input, { name });
  }

  /** Ends all threads, whatever they are doing. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(Object.values(this.#threads).map((pool) => pool.destroy()));
  }
}

const thread = () =>
  new Piscina({ filename: TASKS, minThreads: 0, maxThreads: 1, idleTimeout: IDLE, atomics: 'disabled' });
