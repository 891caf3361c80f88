import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** How many bytes of results are kept. */
const ROOM = 256 * 2 ** 20;

/** A result whose size is not known yet, or that is small. */
const SMALL = 1024;

/** Keys longer than this are kept as their hash: they can hold whatever somebody asked for. */
const LONG = 300;

/** Keeps what was computed, by what it was computed from: many askers of the same thing wait for one computation. */
export class Memory {
  readonly #results = new LRUCache<string, Promise<unknown>>({ maxSize: ROOM });

  /** What was computed under this key, or is now. A failure is forgotten, and so is a null: the next asker tries again. */
  recall<Value>(wanted: string, compute: () => Promise<Value>): Promise<Value> {
    const key = wanted.length > LONG ? createHash('sha256').update(wanted).digest('hex') : wanted;
    const known = this.#results.get(key);
    if (known) return known as Promise<Value>;
    const computing = compute();
    this.#results.set(key, computing, { size: SMALL });
    computing.then(
      (value) => {
        if (this.#results.peek(key) !== computing) return;
        if (value === null) this.#results.delete(key);
        else this.#keep(key, computing, value);
      },
      () => this.#results.delete(key),
    );
    return computing;
  }

  #keep(key: string, computing: Promise<unknown>, value: unknown): void {
    const size = SMALL + sizeOf(value);
    if (size <= ROOM) this.#results.set(key, computing, { size });
    else this.#results.delete(key);
  }
}

/** The bytes of all typed arrays within a value. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value === null || typeof value !== 'object' || value instanceof Promise) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + sizeOf(each), 0);
}
