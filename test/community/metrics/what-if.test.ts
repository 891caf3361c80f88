import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { components } from '../../../src/community/metrics/components.ts';
import { whatIf } from '../../../src/community/metrics/what-if.ts';
import { tiesOf } from '../paths/ties-of.ts';
import { anyTies } from './graphs.ts';
import { componentNames, neighboursOf, pairsOf } from './reference.ts';

describe('connected components', () => {
  test('are numbered by their lowest actor, and those without ties are some', () => {
    const { count, componentOf, sizes, giant } = components(
      tiesOf(6, [
        [0, 3],
        [3, 5],
        [2, 4],
      ]),
      6,
    );
    expect([...componentOf]).toEqual([0, 1, 2, 0, 2, 0]);
    expect([count, giant, ...sizes]).toEqual([3, 3, 3, 1, 2]);
  });

  test('of nobody are none', () => {
    expect(components(tiesOf(0, []), 0)).toMatchObject({ count: 0, giant: 0 });
  });

  test('hold who can reach whom, with or without some', () => {
    fc.assert(
      fc.property(anyTies, fc.array(fc.nat(9)), ({ actors, pairs, ties }, gone) => {
        const isGone = Uint8Array.from({ length: actors }, (_, actor) => (gone.includes(actor) ? 1 : 0));
        const { componentOf, sizes, count } = components(ties, actors, isGone);
        const names = componentNames(neighboursOf(actors, pairs), new Set(gone));
        for (const [one, other] of pairsOf([...names.keys()]))
          expect(componentOf[one] === componentOf[other]).toBe(names.get(one) === names.get(other));
        expect(count).toBe(new Set(names.values()).size);
        expect([...sizes].reduce((sum, size) => sum + size, 0)).toBe(names.size);
        expect([...componentOf].filter((component) => component === -1)).toHaveLength(actors - names.size);
      }),
    );
  });
});

describe('what if some were not there', () => {
  const bridge = tiesOf(6, [
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 3],
    [3, 4],
  ]);

  test('says what falls apart, and who is left with nobody', () => {
    // 0-1 and 4 remain of the larger component, 5 was alone all along.
    expect(whatIf(bridge, 6, [2, 3])).toEqual({
      componentsBefore: 2,
      componentsAfter: 3,
      pairsDisconnected: 2,
      orphaned: Uint32Array.of(4),
    });
  });

  test('removes one who is named twice once, and nobody where none is named', () => {
    expect(whatIf(bridge, 6, [3, 3])).toEqual(whatIf(bridge, 6, [3]));
    expect(whatIf(bridge, 6, [])).toMatchObject({ componentsAfter: 2, pairsDisconnected: 0 });
    expect(whatIf(bridge, 6, []).orphaned).toHaveLength(0);
  });

  test('leaves nothing of all', () => {
    const nothing = { componentsBefore: 2, componentsAfter: 0, pairsDisconnected: 0 };
    expect(whatIf(bridge, 6, [0, 1, 2, 3, 4, 5])).toMatchObject(nothing);
  });

  test('is what looking at every pair gives', () => {
    fc.assert(
      fc.property(anyTies, fc.array(fc.nat(9), { maxLength: 4 }), ({ actors, pairs, ties }, request) => {
        const removed = request.filter((actor) => actor < actors);
        const neighbours = neighboursOf(actors, pairs);
        const before = componentNames(neighbours);
        const after = componentNames(neighbours, new Set(removed));
        const lost = pairsOf([...after.keys()]).filter(
          ([one, other]) => before.get(one) === before.get(other) && after.get(one) !== after.get(other),
        );
        const orphaned = [...after.keys()].filter(
          (actor) =>
            neighbours[actor]!.size > 0 && [...neighbours[actor]!].every((other) => removed.includes(other)),
        );
        expect(whatIf(ties, actors, removed)).toEqual({
          componentsBefore: new Set(before.values()).size,
          componentsAfter: new Set(after.values()).size,
          pairsDisconnected: lost.length,
          orphaned: Uint32Array.from(orphaned),
        });
      }),
    );
  });
});
