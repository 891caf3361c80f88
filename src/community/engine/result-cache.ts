import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { ClientError } from '../../platform/errors.ts';

/** How many bytes of results are kept. */
export const MAX_BYTES = 512 * 2 ** 20;

/** The size that a result counts with at least, and while it is being computed. */
const MIN_ENTRY_BYTES = 1024;

/** Longer keys are stored as their hash, since requests decide how long they are. */
const MAX_KEY_LENGTH = 300;

/** A result, or its computation. */
interface CachedResult {
  promise: Promise<unknown>;
  isComputed: boolean;
  /** How many requests wait for it. */
  waiting: number;
  /** Aborts when all of these have left. */
  abandoned: AbortController;
}

/** Caches results by what they were computed from: requests for the same result wait for one computation. */
export class ResultCache {
  readonly #results = new LRUCache<string, CachedResult>({ maxSize: MAX_BYTES });

  /**
   * The result under this key, computed if need be. Errors and nulls are not cached, so that the next request tries again,
   * except errors of a limit. The signal for `compute` aborts when all requests for it have; one without a signal never does.
   */
  getOrCompute<Value>(
    key: string,
    compute: (abandoned: AbortSignal) => Promise<Value>,
    signal?: AbortSignal,
  ): Promise<Value> {
    const stored = shortKey(key);
    const result = this.#results.get(stored) ?? this.#start(stored, compute);
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
    this.#results.delete(key); // setting an existing key would not update its size
    if (size <= MAX_BYTES) this.#results.set(key, result, { size });
  }
}

/** A key that is short enough to be stored. */
const shortKey = (key: string): string =>
  key.length > MAX_KEY_LENGTH ? createHash('sha256').update(key).digest('hex') : key;

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
