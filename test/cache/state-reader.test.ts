import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { KNOWN_FOR, type NetworkState, StateReader } from '../../src/platform/cache/state-reader.ts';

/** The monotonic clock, which goes on when the test says so. */
let now = 0;
beforeAll(() => void vi.spyOn(performance, 'now').mockImplementation(() => now));
afterAll(() => void vi.restoreAllMocks());

/** A reader of states that are numbered as they are asked for, each answered when the test says so, or at once. */
function reader({ isPatient = false } = {}) {
  const open: (() => void)[] = [];
  let asked = 0;
  const states = new StateReader(async (): Promise<NetworkState> => {
    const position = ++asked;
    if (isPatient) await new Promise<void>((resolve) => open.push(resolve));
    return { position, value: `state ${position}` };
  });
  return { states, asked: () => asked, answer: () => open.shift()?.() };
}

describe('the state of the network', () => {
  it('is asked for once by all who want to know it meanwhile', async () => {
    const { states, asked } = reader();
    const all = await Promise.all(Array.from({ length: 50 }, () => states.current()));
    expect(new Set(all.map((state) => state?.value))).toEqual(new Set(['state 1']));
    expect((await states.current())?.position).toBe(1);
    expect(asked()).toBe(1);
  });

  it('is known for a moment, and then asked for anew', async () => {
    const { states } = reader();
    expect(states.known).toBeUndefined();
    await states.current();
    expect(states.known?.position).toBe(1);
    now += KNOWN_FOR;
    expect(states.known).toBeUndefined();
    expect((await states.current())?.position).toBe(2);
  });

  it('is as old as its question, not as its answer: one that was long on its way is not taken', async () => {
    const { states, asked, answer } = reader({ isPatient: true });
    const current = states.current();
    await expect.poll(asked).toBe(1);
    now += KNOWN_FOR;
    answer();
    await expect.poll(asked).toBe(2);
    answer();
    expect((await current)?.position).toBe(2);
  });

  it('is not known where the database is always too slow, or does not answer', async () => {
    const { states, asked, answer } = reader({ isPatient: true });
    const current = states.current();
    for (const attempt of [1, 2]) {
      await expect.poll(asked).toBe(attempt);
      now += KNOWN_FOR;
      answer();
    }
    expect(await current).toBeUndefined();
    const away = new StateReader(() => Promise.reject(new Error('away')));
    expect([await away.current(), await away.read()]).toEqual([undefined, undefined]);
  });

  it('is of a moment after the call where that is wanted, also while an earlier question is on its way', async () => {
    const { states, asked, answer } = reader({ isPatient: true });
    const earlier = states.current();
    await expect.poll(asked).toBe(1);
    const [later, too] = [states.read(), states.read()];
    answer();
    expect((await earlier)?.position).toBe(1);
    await expect.poll(asked).toBe(2);
    answer();
    expect([(await later)?.position, (await too)?.position]).toEqual([2, 2]);
  });
});
