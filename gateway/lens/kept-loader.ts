import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';

interface KeptLoaderOptions<Wanted, Value> {
  keyOf: (wanted: Wanted) => string;
  /** Asks for several at once; each is answered, or with the error that it could not be. */
  load: (wanted: readonly Wanted[], context: object) => Promise<readonly (Value | Error)[]>;
  /** How many are asked for at once. */
  atOnce: number;
  /** For how long answers are kept, in milliseconds; errors are kept for one request. */
  keep: number;
  /** The time, in milliseconds. */
  now: () => number;
}

/** How many answers are kept. */
const MOST_KEPT = 20_000;

/** Asks together for what is wanted at the same time, and keeps for a while what was answered. */
export class KeptLoader<Wanted, Value> {
  readonly #options: KeptLoaderOptions<Wanted, Value>;
  readonly #kept = new LRUCache<string, { until: number; value: Value }>({ max: MOST_KEPT });
  readonly #loaders = new WeakMap<object, DataLoader<Wanted, Value, string>>();

  constructor(options: KeptLoaderOptions<Wanted, Value>) {
    this.#options = options;
  }

  /** What was answered; throws where it could not be asked. */
  async find(wanted: Wanted, context: object): Promise<Value> {
    const kept = this.#kept.get(this.#options.keyOf(wanted));
    return kept && kept.until > this.#options.now() ? kept.value : this.#loaderOf(context).load(wanted);
  }

  #loaderOf(context: object): DataLoader<Wanted, Value, string> {
    const { atOnce, keyOf } = this.#options;
    const loader =
      this.#loaders.get(context) ??
      new DataLoader((wanted: readonly Wanted[]) => this.#load(wanted, context), {
        maxBatchSize: atOnce,
        cacheKeyFn: keyOf,
      });
    this.#loaders.set(context, loader);
    return loader;
  }

  async #load(wanted: readonly Wanted[], context: object): Promise<readonly (Value | Error)[]> {
    const { load, keyOf, keep, now } = this.#options;
    const values = await load(wanted, context);
    const until = now() + keep;
    for (const [at, value] of values.entries())
      if (!(value instanceof Error)) this.#kept.set(keyOf(wanted[at]!), { until, value });
    return values;
  }
}
