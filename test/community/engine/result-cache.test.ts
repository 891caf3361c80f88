import { expect, it } from 'vitest';
import { ResultCache } from '../../../src/community/engine/result-cache.ts';
import { ClientError } from '../../../src/platform/errors.ts';

/** A computation that counts how often it was begun, and ends on demand. */
function computation() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const signals: AbortSignal[] = [];
  const compute = (signal: AbortSignal) => {
    signals.push(signal);
    return promise;
  };
  return { compute, signals, resolve, reject };
}

it('many who ask for the same are answered by one computation, and so is who asks later', async () => {
  const memory = new ResultCache();
  const { compute, signals, resolve } = computation();
  const asked = [memory.getOrCompute('a', compute), memory.getOrCompute('a', compute)];
  resolve('done');
  expect(await Promise.all([...asked, memory.getOrCompute('a', compute)])).toEqual(['done', 'done', 'done']);
  expect(signals).toHaveLength(1);
});

it('a computation is aborted when all who asked for it have left, and not while one is waiting', async () => {
  const memory = new ResultCache();
  const { compute, signals, resolve } = computation();
  const [one, other] = [new AbortController(), new AbortController()];
  const asked = [
    memory.getOrCompute('a', compute, one.signal),
    memory.getOrCompute('a', compute, other.signal),
  ];
  one.abort();
  expect(signals[0]!.aborted).toBe(false);
  other.abort();
  expect(signals[0]!.aborted).toBe(true);
  resolve('late'); // it was too far on to be given up, so whoever asks now has it
  expect(await Promise.all(asked)).toEqual(['late', 'late']);
  expect(await memory.getOrCompute('a', compute)).toBe('late');
  expect(signals).toHaveLength(1);
});

it('whoever asks without a signal stays until the end', () => {
  const memory = new ResultCache();
  const { compute, signals } = computation();
  const one = new AbortController();
  void memory.getOrCompute('a', compute, one.signal);
  void memory.getOrCompute('a', compute);
  one.abort();
  expect(signals[0]!.aborted).toBe(false);
});

it('what failed, or was not there, is tried again; what is too much to compute is not', async () => {
  const memory = new ResultCache();
  const begun: string[] = [];
  const ask = (key: string, outcome: () => Promise<unknown>) =>
    memory
      .getOrCompute(key, () => {
        begun.push(key);
        return outcome();
      })
      .catch((error: Error) => error.message);
  for (let round = 0; round < 2; round++) {
    await ask('lost', () => Promise.reject(new Error('The connection was lost.')));
    await ask('none', () => Promise.resolve(null));
    await ask('vast', () => Promise.reject(new ClientError('LIMIT_TOO_HIGH', 'Too much.')));
  }
  expect(begun.sort()).toEqual(['lost', 'lost', 'none', 'none', 'vast']);
});

it('what was not asked for longest goes when there is no more room', async () => {
  const memory = new ResultCache();
  const begun: number[] = [];
  const megabytes = (key: number) =>
    memory.getOrCompute(`${key}`, () => {
      begun.push(key);
      return Promise.resolve({ of: new Uint8Array(100 * 2 ** 20) });
    });
  for (const key of [1, 2, 3, 1, 4, 5, 6, 1, 2]) await megabytes(key);
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 2]);
});
