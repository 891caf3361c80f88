import { type Input, type TaskName, Thread } from './thread.ts';

/** How long reading the network may take, a task that somebody waits for, and one that takes its time, in milliseconds. */
const [READING, SOON, LATER] = [600_000, 30_000, 120_000];

/**
 * Threads that do what would hold the server up: one follows the network, one does what somebody waits for with
 * every question, one what takes long. Each starts with its first task.
 */
export class Workshop implements AsyncDisposable {
  readonly #following = new Thread(READING);
  readonly #swift = new Thread(SOON);
  readonly #patient = new Thread(LATER);

  /** Reads the network. */
  follow = <Name extends TaskName>(name: Name, input: Input<Name>) => this.#following.run(name, input);

  /** Runs a task that is done soon. */
  soon = <Name extends TaskName>(name: Name, input: Input<Name>, asker?: AbortSignal) =>
    this.#swift.run(name, input, asker);

  /** Runs a task that may take its time. */
  later = <Name extends TaskName>(name: Name, input: Input<Name>, asker?: AbortSignal) =>
    this.#patient.run(name, input, asker);

  /** Ends all threads, whatever they are doing. */
  async [Symbol.asyncDispose](): Promise<void> {
    const threads = [this.#following, this.#swift, this.#patient];
    await Promise.all(threads.map((thread) => thread[Symbol.asyncDispose]()));
  }
}
