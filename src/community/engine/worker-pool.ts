import { type Input, type TaskName, TaskWorker } from './worker.ts';

/** How long reading the network may take, a task that somebody waits for, and one that takes its time, in milliseconds. */
const [READ_TIMEOUT, SHORT_TIMEOUT, LONG_TIMEOUT] = [600_000, 30_000, 120_000];

/**
 * Threads that do what would hold the server up: one follows the network, one does what somebody waits for with
 * every question, one what takes long. Each starts with its first task.
 */
export class WorkerPool implements AsyncDisposable {
  readonly #readWorker = new TaskWorker(READ_TIMEOUT);
  readonly #shortWorker = new TaskWorker(SHORT_TIMEOUT);
  readonly #longWorker = new TaskWorker(LONG_TIMEOUT);

  /** Reads the network. */
  runRead = <Name extends TaskName>(name: Name, input: Input<Name>) => this.#readWorker.run(name, input);

  /** Runs a task that is done soon. */
  runShort = <Name extends TaskName>(name: Name, input: Input<Name>, signal?: AbortSignal) =>
    this.#shortWorker.run(name, input, signal);

  /** Runs a task that may take its time. */
  runLong = <Name extends TaskName>(name: Name, input: Input<Name>, signal?: AbortSignal) =>
    this.#longWorker.run(name, input, signal);

  /** Ends all threads, whatever they are doing. */
  async [Symbol.asyncDispose](): Promise<void> {
    const threads = [this.#readWorker, this.#shortWorker, this.#longWorker];
    await Promise.all(threads.map((thread) => thread[Symbol.asyncDispose]()));
  }
}
