import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { ClientError } from '../../platform/errors.ts';
import type * as tasks from './tasks.ts';

type Tasks = typeof tasks;

export type TaskName = keyof Tasks;

export type Input<Name extends TaskName> = Parameters<Tasks[Name]>[0];

type Output<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** How long a thread is kept without a task, in milliseconds. */
const IDLE_TIMEOUT = 60_000;

/** How many tasks may wait for a worker before the next one is refused. */
const MAX_WAITING = 200;

/** The file beside this one, in `src/`, where Node strips the types, and in `dist/`. */
const TASKS = new URL(`./tasks${extname(import.meta.url)}`, import.meta.url).href;

/**
 * A worker thread and its queue. It gets one task at a time, so that a task is dropped if its request is aborted before,
 * and a thread that ends breaks one task only. The next task starts a new thread.
 */
export class TaskWorker implements AsyncDisposable {
  readonly #pool = new Piscina({
    filename: TASKS,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_TIMEOUT,
    atomics: 'disabled',
  });
  readonly #waiting = new Set<() => void>();
  readonly #maxDuration: number;
  #isBusy = false;

  /** `maxDuration` is how long a task may take, in milliseconds; after that the thread is ended. */
  constructor(maxDuration: number) {
    this.#maxDuration = maxDuration;
    this.#pool.on('error', () => {}); // the task itself fails with it
  }

  /** Runs a task when its turn comes, unless `signal` has aborted before. */
  async run<Name extends TaskName>(
    name: Name,
    input: Input<Name>,
    signal?: AbortSignal,
  ): Promise<Output<Name>> {
    await this.#waitForTurn(signal);
    try {
      // A new thread loads all tasks before it runs one: that is no part of the task's time.
      if (this.#pool.threads.length === 0) await this.#pool.run(undefined, { name: 'start' });
      return await this.#runInTime(name, input);
    } finally {
      this.#startNext();
    }
  }

  async #runInTime<Name extends TaskName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const signal = AbortSignal.timeout(this.#maxDuration);
    try {
      return await this.#pool.run(input, { name, signal });
    } catch (error) {
      throw signal.aborted ? taskTimeout(this.#maxDuration) : error;
    }
  }

  async #waitForTurn(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#waiting.size >= MAX_WAITING)
      throw new ClientError('SERVICE_UNAVAILABLE', 'The server is busy. Try again in a few seconds.');
    if (!this.#isBusy) {
      this.#isBusy = true;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const onAbort = () => this.#waiting.delete(resolve) && reject(signal?.reason);
    this.#waiting.add(resolve);
    signal?.addEventListener('abort', onAbort, { once: true });
    await promise.finally(() => signal?.removeEventListener('abort', onAbort));
  }

  #startNext(): void {
    const [next] = this.#waiting;
    this.#isBusy = next !== undefined;
    if (!next) return;
    this.#waiting.delete(next);
    next();
  }

  /** Ends the thread, whatever it is doing. */
  [Symbol.asyncDispose] = (): Promise<void> => this.#pool.destroy();
}

const taskTimeout = (maxDuration: number) =>
  new ClientError(
    'LIMIT_TOO_HIGH',
    `This takes longer than ${maxDuration / 1000} s to compute. Ask for fewer series or editions, or for smaller activities.`,
  );
