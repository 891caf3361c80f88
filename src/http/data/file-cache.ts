import { ChangeListener } from '../../platform/changes/change-listener.ts';
import { ClientError } from '../../platform/errors.ts';
import type { UnnamedFile } from './unnamed-file.ts';

/** A file that was made, the position of the log at which it was, and the revision that it is of. */
export interface MadeFile {
  file: UnnamedFile;
  position: string;
  revision: string;
}

/** How many files are made at once, each on a connection of its own, and how many may wait for their turn. */
const [AT_ONCE, WAITING] = [2, 32];

/**
 * Files that are made once for all who ask, for as long as nothing in the network changes. Then all are given up, so that nobody
 * is kept in a file who has left.
 */
export class FileCache implements AsyncDisposable {
  readonly #kept = new Map<string, Promise<MadeFile>>();
  readonly #listener: ChangeListener;
  readonly #queue: (() => void)[] = [];
  #running = 0;
  #started: Promise<void> | undefined;

  constructor(url: string) {
    this.#listener = new ChangeListener(url, () => this.#giveUpAll());
  }

  /** The file under a key as it is at a position or after it, made if need be. */
  async get(key: string, position: string, make: () => Promise<MadeFile>): Promise<MadeFile> {
    this.#started ??= this.#listener.start();
    await this.#started;
    const known = this.#kept.get(key);
    if (known) {
      const made = await known;
      if (BigInt(made.position) >= BigInt(position)) return made;
      if (this.#kept.get(key) === known) this.#giveUp(key);
    }
    return this.#kept.get(key) ?? this.#begin(key, make);
  }

  #begin(key: string, make: () => Promise<MadeFile>): Promise<MadeFile> {
    if (this.#queue.length >= WAITING)
      throw new ClientError('SERVICE_UNAVAILABLE', 'Other files are being made. Try again in a few seconds.');
    const making = this.#inTurn(make);
    this.#kept.set(key, making);
    making.catch(() => this.#kept.get(key) === making && this.#kept.delete(key));
    return making;
  }

  async #inTurn(make: () => Promise<MadeFile>): Promise<MadeFile> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#queue.push(resolve));
    else this.#running++;
    try {
      return await make();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running--;
    }
  }

  #giveUp(key: string): void {
    const made = this.#kept.get(key);
    this.#kept.delete(key);
    // Whoever waits for it has begun to read it by the next turn.
    made?.then(({ file }) => setImmediate(() => void file.giveUp())).catch(() => {});
  }

  /** What is still being made may hold the change already: whoever asks for it next finds out. */
  #giveUpAll(): void {
    for (const [key, making] of this.#kept) {
      const giveUp = () => this.#kept.get(key) === making && this.#giveUp(key);
      making.then(() => setImmediate(giveUp)).catch(() => {});
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#giveUpAll();
    await this.#listener[Symbol.asyncDispose]();
  }
}
