import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { ClientError } from '../../platform/errors.ts';
import type * as tasks from './tasks.ts';

type Tasks = typeof tasks;

export type TaskName = keyof Tasks;

export type Input<Name extends TaskName> = Parameters<Tasks[Name]>[0];

type Output<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** How long a thread stays when there is nothing to do, in milliseconds. */
const IDLE = 60_000;

/** How many tasks may wait for a thread before the next one is refused. */
const MOST_WAITING = 200;

/** The same from `src/`, where Node itself strips the types, and from `dist/`. */
const TASKS = new URL(`./tasks${extname(import.meta.url)}`, import.meta.url).href;

/**
 * A thread, and who waits for it. One task at a time is handed to it, the others stay here: whoever leaves before their
 * turn is taken off, and a thread that dies takes one task with it. The next begins a new one.
 */
export class Thread implements AsyncDisposable {
  readonly #thread = new Piscina({
    filename: TASKS,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE,
    atomics: 'disabled',
  });
  readonly #waiting = new Set<() => void>();
  readonly #longest: number;
  #isBusy = false;

  /** `longest` is how long a task may take, in milliseconds; after that the thread is ended. */
  constructor(longest: number) {
    this.#longest = longest;
    this.#thread.on('error', () => {}); // whoever gave it the task is told
  }

  /** Runs a task when its turn comes, unless `asker` has aborted before. */
  async run<Name extends TaskName>(
    name: Name,
    input: Input<Name>,
    asker?: AbortSignal,
  ): Promise<Output<Name>> {
    await this.#turn(asker);
    const late = AbortSignal.timeout(this.#longest);
    try {
      return await this.#thread.run(input, { name, signal: late });
    } catch (error) {
      throw late.aborted ? tooLong(this.#longest) : error;
    } finally {
      this.#pass();
    }
  }

  async #turn(asker?: AbortSignal): Promise<void> {
    asker?.throwIfAborted();
    if (this.#waiting.size >= MOST_WAITING)
      throw new ClientError('SERVICE_UNAVAILABLE', 'The server is busy. Try again in a few seconds.');
    if (!this.#isBusy) {
      this.#isBusy = true;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const leave = () => this.#waiting.delete(resolve) && reject(asker?.reason);
    this.#waiting.add(resolve);
    asker?.addEventListener('abort', leave, { once: true });
    await promise.finally(() => asker?.removeEventListener('abort', leave));
  }

  #pass(): void {
    const [next] = this.#waiting;
    this.#isBusy = next !== undefined;
    if (!next) return;
    this.#waiting.delete(next);
    next();
  }

  /** Ends it, whatever it is doing. */
  [Symbol.asyncDispose] = (): Promise<void> => this.#thread.destroy();
}

const tooLong = (longest: number) =>
  new ClientError(
    'LIMIT_TOO_HIGH',
    `This takes longer than ${longest / 1000} s to compute. Ask for fewer series or editions, or for smaller activities.`,
  );
