import { type Input, type TaskName, TaskWorker } from './worker.ts';

/** How long reading the network, a short task and a long task may take, in milliseconds. */
const [READ_TIMEOUT, SHORT_TIMEOUT, LONG_TIMEOUT] = [600_000, 30_000, 120_000];

/**
 * Three workers for what would block the server: one reads the network, one runs the short tasks of requests, one the long
 * ones. Each starts with its first task.
 */
export class WorkerPool implements AsyncDisposable {
  readonly #readWorker = new TaskWorker(READ_TIMEOUT);
  readonly #shortWorker = new TaskWorker(SHORT_TIMEOUT);
  readonly #longWorker = new TaskWorker(LONG_TIMEOUT);

  /** Reads the network. */
  runRead = <Name extends TaskName>(name: Name, input: Input<Name>) => this.#readWorker.run(name, input);

  /** Runs a task that takes at most a few seconds. */
  runShort = <Name extends TaskName>(name: Name, input: Input<Name>, signal?: AbortSignal) =>
    this.#shortWorker.run(name, input, signal);

  /** Runs a task that may take longer. */
  runLong = <Name extends TaskName>(name: Name, input: Input<Name>, signal?: AbortSignal) =>
    this.#longWorker.run(name, input, signal);

  /** Ends all threads, whatever they are doing. */
  async [Symbol.asyncDispose](): Promise<void> {
    const workers = [this.#readWorker, this.#shortWorker, this.#longWorker];
    await Promise.all(workers.map((worker) => worker[Symbol.asyncDispose]()));
  }
}
