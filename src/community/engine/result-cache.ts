import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { ClientError } from '../../platform/errors.ts';

/** How many bytes of results are kept. */
export const MAX_BYTES = 512 * 2 ** 20;

/** A result whose size is not known yet, or that is small. */
const MIN_ENTRY_BYTES = 1024;

/** Keys longer than this are kept as their hash: they can hold whatever somebody asked for. */
const MAX_KEY_LENGTH = 300;

/** A result, or that it is being computed. */
interface CachedResult {
  promise: Promise<unknown>;
  isComputed: boolean;
  /** How many are waiting for it. */
  waiting: number;
  /** Aborts when all of them have left. */
  abandoned: AbortController;
}

/** Keeps what was computed, by what it was computed from: many askers of the same thing wait for one computation. */
export class ResultCache {
  readonly #results = new LRUCache<string, CachedResult>({ maxSize: MAX_BYTES });

  /**
   * What was computed under this key, or is now. A failure is forgotten, and so is a null: the next signal tries again;
   * what is too much to compute stays so. `compute` is told when all who asked have left, and may go on all the same;
   * whoever gives no signal stays.
   */
  getOrCompute<Value>(
    wanted: string,
    compute: (abandoned: AbortSignal) => Promise<Value>,
    signal?: AbortSignal,
  ): Promise<Value> {
    const key = wanted.length > MAX_KEY_LENGTH ? createHash('sha256').update(wanted).digest('hex') : wanted;
    const result = this.#results.get(key) ?? this.#start(key, compute);
    if (!result.isComputed) addWaiter(result, signal);
    return result.promise as Promise<Value>;
  }

  #start(key: string, compute: (abandoned: AbortSignal) => Promise<unknown>): CachedResult {
    const abandoned = new AbortController();
    const result: CachedResult = {
      promise: compute(abandoned.signal),
      isComputed: false,
      waiting: 0,
      abandoned,
    };
    this.#results.set(key, result, { size: MIN_ENTRY_BYTES });
    result.promise.then(
      (value) => (value === null ? this.#remove(key, result) : this.#store(key, result, value)),
      (error) => !isOverLimit(error) && this.#remove(key, result),
    );
    return result;
  }

  #remove(key: string, result: CachedResult): void {
    if (this.#results.peek(key) === result) this.#results.delete(key);
  }

  #store(key: string, result: CachedResult, value: unknown): void {
    result.isComputed = true;
    if (this.#results.peek(key) !== result) return;
    const size = MIN_ENTRY_BYTES + sizeOf(value);
    this.#results.delete(key); // setting what is set already would leave its size what it was
    if (size <= MAX_BYTES) this.#results.set(key, result, { size });
  }
}

function addWaiter(result: CachedResult, signal?: AbortSignal): void {
  result.waiting++;
  if (!signal) return;
  const leave = () => --result.waiting === 0 && result.abandoned.abort(signal.reason);
  const stay = () => signal.removeEventListener('abort', leave);
  signal.addEventListener('abort', leave, { once: true });
  result.promise.then(stay, stay);
}

const isOverLimit = (error: unknown): boolean =>
  error instanceof ClientError && error.extensions.code === 'LIMIT_TOO_HIGH';

/** The bytes of all typed arrays within a value. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value === null || typeof value !== 'object' || value instanceof Promise) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + sizeOf(each), 0);
}
