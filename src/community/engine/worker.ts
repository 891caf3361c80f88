import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { ClientError } from '../../platform/errors.ts';
import type * as tasks from './tasks.ts';

type Tasks = typeof tasks;

export type TaskName = keyof Tasks;

export type Input<Name extends TaskName> = Parameters<Tasks[Name]>[0];

type Output<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** How long a thread stays when there is nothing to do, in milliseconds. */
const IDLE_TIMEOUT = 60_000;

/** How many tasks may wait for a thread before the next one is refused. */
const MAX_WAITING = 200;

/** The same from `src/`, where Node itself strips the types, and from `dist/`. */
const TASKS = new URL(`./tasks${extname(import.meta.url)}`, import.meta.url).href;

/**
 * A thread, and who waits for it. One task at a time is handed to it, the others stay here: whoever leaves before their
 * turn is taken off, and a thread that dies takes one task with it. The next begins a new one.
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

  /** `longest` is how long a task may take, in milliseconds; after that the thread is ended. */
  constructor(longest: number) {
    this.#maxDuration = longest;
    this.#pool.on('error', () => {}); // whoever gave it the task is told
  }

  /** Runs a task when its turn comes, unless `signal` has aborted before. */
  async run<Name extends TaskName>(
    name: Name,
    input: Input<Name>,
    signal?: AbortSignal,
  ): Promise<Output<Name>> {
    await this.#waitForTurn(signal);
    const late = AbortSignal.timeout(this.#maxDuration);
    try {
      return await this.#pool.run(input, { name, signal: late });
    } catch (error) {
      throw late.aborted ? taskTimeout(this.#maxDuration) : error;
    } finally {
      this.#startNext();
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
    const leave = () => this.#waiting.delete(resolve) && reject(signal?.reason);
    this.#waiting.add(resolve);
    signal?.addEventListener('abort', leave, { once: true });
    await promise.finally(() => signal?.removeEventListener('abort', leave));
  }

  #startNext(): void {
    const [next] = this.#waiting;
    this.#isBusy = next !== undefined;
    if (!next) return;
    this.#waiting.delete(next);
    next();
  }

  /** Ends it, whatever it is doing. */
  [Symbol.asyncDispose] = (): Promise<void> => this.#pool.destroy();
}

const taskTimeout = (longest: number) =>
  new ClientError(
    'LIMIT_TOO_HIGH',
    `This takes longer than ${longest / 1000} s to compute. Ask for fewer series or editions, or for smaller activities.`,
  );
