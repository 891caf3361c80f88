import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { CheckInput, CompositionInput } from './composition-task.ts';
import type { Composed, SubgraphReport } from './subgraph-source.ts';

/** How long composing may take, in milliseconds: usually it is one second, and of an SDL that is made to take long for ever. */
const TIMEOUT = 60_000;

/** How long the thread waits for more before it ends, in milliseconds. */
const IDLE = 10_000;

/** How much the thread may hold, in MB. */
const MEMORY = 512;

/** The file beside this one, in `src/`, where Node strips the types, and in `dist/`. */
const TASK = new URL(`./composition-task${extname(import.meta.url)}`, import.meta.url).href;

/** Thrown where composing takes more time or memory than it may. */
export class CompositionTooLarge extends Error {
  constructor(options?: ErrorOptions) {
    super(`Composing takes longer than ${TIMEOUT / 1000} s, or more than ${MEMORY} MB.`, options);
    this.name = 'CompositionTooLarge';
  }
}

/** Composes in a thread of its own, one after the other; it starts with the first, and ends when none come. */
export class Composer implements AsyncDisposable {
  readonly #pool = new Piscina({
    filename: TASK,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE,
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  readonly #timeout: number;
  #last: Promise<unknown> = Promise.resolve();

  /** `timeout` is how long composing may take, in milliseconds; after that the thread is ended. */
  constructor(timeout = TIMEOUT) {
    this.#timeout = timeout;
    this.#pool.on('error', () => {}); // the task itself fails with it
  }

  /** The supergraph and the reports; a `CompositionTooLarge` where it takes too long. */
  compose = (input: CompositionInput): Promise<Composed> => this.#queue('compose', input);

  /** The report of one subgraph; likewise. */
  check = (input: CheckInput): Promise<SubgraphReport> => this.#queue('check', input);

  #queue<Output>(name: 'compose' | 'check', input: unknown): Promise<Output> {
    const done = this.#last.then(() => this.#run<Output>(name, input));
    this.#last = done.catch(() => {});
    return done;
  }

  async #run<Output>(name: string, input: unknown): Promise<Output> {
    const signal = AbortSignal.timeout(this.#timeout);
    try {
      return await this.#pool.run(input, { name, signal });
    } catch (error) {
      const isTooLarge = signal.aborted || Object(error).code === 'ERR_WORKER_OUT_OF_MEMORY';
      throw isTooLarge ? new CompositionTooLarge({ cause: error }) : error;
    }
  }

  /** Ends the thread, whatever it is doing. */
  [Symbol.asyncDispose] = (): Promise<void> => this.#pool.destroy();
}
