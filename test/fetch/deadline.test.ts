import { expect, it, vi } from 'vitest';
import { withDeadline } from '../../src/platform/fetch/deadline.ts';

const HOUR = 3_600_000;

const ended = (signal: AbortSignal) =>
  new Promise<unknown>((resolve) => {
    if (signal.aborted) resolve(signal.reason);
    signal.addEventListener('abort', () => resolve(signal.reason));
  });

it('ends work when the time is up, or when another signal says so, also one that did before', async () => {
  const patient = new AbortController().signal;
  expect(await withDeadline(0, patient, ended)).toMatchObject({ name: 'TimeoutError' });
  const leaving = new AbortController();
  const waiting = withDeadline(HOUR, leaving.signal, ended);
  leaving.abort('left');
  expect(await waiting).toBe('left');
  expect(await withDeadline(HOUR, leaving.signal, ended)).toBe('left');
});

it('leaves no timer and no listener, whether the work succeeds or fails', async () => {
  const clear = vi.spyOn(globalThis, 'clearTimeout');
  const { signal } = new AbortController();
  const remove = vi.spyOn(signal, 'removeEventListener');
  expect(await withDeadline(HOUR, signal, async () => 'done')).toBe('done');
  await expect(withDeadline(HOUR, signal, () => Promise.reject(new Error('failed')))).rejects.toThrow(
    'failed',
  );
  expect([clear, remove].map(({ mock }) => mock.calls.length)).toEqual([2, 2]);
});
