import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TieSet } from '../../../src/community/metrics/tie-set.ts';

const ACTORS = 6;

const anyPair = fc.tuple(fc.nat(ACTORS - 1), fc.nat(ACTORS - 1)).filter(([a, b]) => a !== b);

const keyOf = (one: number, other: number) => Math.min(one, other) * ACTORS + Math.max(one, other);

test('ties that change ends are found by the ends that they have, whichever comes first', () => {
  const anyStart = fc.uniqueArray(anyPair, { selector: ([a, b]) => keyOf(a, b), minLength: 1 });
  fc.assert(
    fc.property(anyStart, fc.array(fc.tuple(fc.nat(), anyPair)), (start, moves) => {
      const set = new TieSet(
        start.map(([a]) => a),
        start.map(([, b]) => b),
      );
      const model = start.map(([a, b]) => keyOf(a, b));
      for (const [pick, [a, b]] of moves) {
        const tie = pick % start.length;
        if (set.has(a, b)) continue;
        set.remove(tie);
        set.ends[2 * tie] = a;
        set.ends[2 * tie + 1] = b;
        set.add(tie);
        model[tie] = keyOf(a, b);
      }
      for (let one = 0; one < ACTORS; one++)
        for (let other = 0; other < ACTORS; other++)
          expect(set.has(one, other)).toBe(one !== other && model.includes(keyOf(one, other)));
    }),
  );
});

test('a tie that is taken out is not found until it is put in again', () => {
  const set = new TieSet([0, 1], [1, 2]);
  set.remove(0);
  expect([set.has(0, 1), set.has(1, 2)]).toEqual([false, true]);
  set.add(0);
  expect(set.has(1, 0)).toBe(true);
});

test('a set of no ties has none', () => {
  expect(new TieSet([], []).has(0, 1)).toBe(false);
});
