import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { ClientError } from '../../platform/errors.ts';

/** How many bytes of results are kept. */
export const ROOM = 512 * 2 ** 20;

/** A result whose size is not known yet, or that is small. */
const SMALL = 1024;

/** Keys longer than this are kept as their hash: they can hold whatever somebody asked for. */
const LONG = 300;

/** A result, or that it is being computed. */
interface Result {
  promise: Promise<unknown>;
  isThere: boolean;
  /** How many are waiting for it. */
  askers: number;
  /** Aborts when all of them have left. */
  abandoned: AbortController;
}

/** Keeps what was computed, by what it was computed from: many askers of the same thing wait for one computation. */
export class Memory {
  readonly #results = new LRUCache<string, Result>({ maxSize: ROOM });

  /**
   * What was computed under this key, or is now. A failure is forgotten, and so is a null: the next asker tries again;
   * what is too much to compute stays so. `compute` is told when all who asked have left, and may go on all the same;
   * whoever gives no signal stays.
   */
  recall<Value>(
    wanted: string,
    compute: (abandoned: AbortSignal) => Promise<Value>,
    asker?: AbortSignal,
  ): Promise<Value> {
    const key = wanted.length > LONG ? createHash('sha256').update(wanted).digest('hex') : wanted;
    const result = this.#results.get(key) ?? this.#begin(key, compute);
    if (!result.isThere) wait(result, asker);
    return result.promise as Promise<Value>;
  }

  #begin(key: string, compute: (abandoned: AbortSignal) => Promise<unknown>): Result {
    const abandoned = new AbortController();
    const result: Result = { promise: compute(abandoned.signal), isThere: false, askers: 0, abandoned };
    this.#results.set(key, result, { size: SMALL });
    result.promise.then(
      (value) => (value === null ? this.#forget(key, result) : this.#keep(key, result, value)),
      (error) => !isTooMuch(error) && this.#forget(key, result),
    );
    return result;
  }

  #forget(key: string, result: Result): void {
    if (this.#results.peek(key) === result) this.#results.delete(key);
  }

  #keep(key: string, result: Result, value: unknown): void {
    result.isThere = true;
    if (this.#results.peek(key) !== result) return;
    const size = SMALL + sizeOf(value);
    this.#results.delete(key); // setting what is set already would leave its size what it was
    if (size <= ROOM) this.#results.set(key, result, { size });
  }
}

function wait(result: Result, asker?: AbortSignal): void {
  result.askers++;
  if (!asker) return;
  const leave = () => --result.askers === 0 && result.abandoned.abort(asker.reason);
  const stay = () => asker.removeEventListener('abort', leave);
  asker.addEventListener('abort', leave, { once: true });
  result.promise.then(stay, stay);
}

const isTooMuch = (error: unknown): boolean =>
  error instanceof ClientError && error.extensions.code === 'LIMIT_TOO_HIGH';

/** The bytes of all typed arrays within a value. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value === null || typeof value !== 'object' || value instanceof Promise) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + sizeOf(each), 0);
}
