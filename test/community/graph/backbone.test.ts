import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backboneOf } from '../../../src/community/graph/backbone.ts';
import { componentsBySize } from '../../../src/community/graph/disjoint-sets.ts';
import { surpriseOf } from '../../../src/community/graph/measures.ts';
import { verdicts } from '../../../src/community/graph/ties.ts';
import { actorCount } from '../../../src/community/graph/two-mode.ts';
import { components } from '../../../src/community/metrics/components.ts';
import { allTiesOf } from '../selection/any-selection.ts';
import { anyScoped } from './any-scope.ts';

const STRONGER = verdicts.indexOf('STRONGER_THAN_CHANCE');

const anyGraph = () => anyScoped().map(({ network, scope }) => allTiesOf(network, scope));

/** The numbers of the ties that are kept. */
const keptIn = (kept: Uint8Array) => [...kept.keys()].filter((tie) => kept[tie] === 1);

describe('the ties that stand out', () => {
  it('have the components of the whole graph', () => {
    fc.assert(
      fc.property(anyGraph(), ({ twoMode, ties }) => {
        const kept = keptIn(backboneOf({ ties }));
        const ends = (of: Uint32Array) => kept.map((tie) => of[tie]!);
        const count = actorCount(twoMode);
        const own = componentsBySize(count, ends(ties.a), ends(ties.b));
        expect([...own]).toEqual([...componentsBySize(count, ties.a, ties.b)]);
      }),
    );
  });

  it('are the two most surprising of each at least, and beyond the three most surprising of either end only bridges', () => {
    fc.assert(
      fc.property(anyGraph(), ({ twoMode, ties }) => {
        const kept = backboneOf({ ties });
        const moreSurprising = (tie: number, end: number) =>
          [...kept.keys()].filter(
            (other) =>
              (ties.a[other] === end || ties.b[other] === end) &&
              surpriseOf(ties, other) > surpriseOf(ties, tie) + 1e-9,
          ).length;
        for (let actor = 0; actor < actorCount(twoMode); actor++) {
          const own = [...kept.keys()].filter((tie) => ties.a[tie] === actor || ties.b[tie] === actor);
          const standingOut = own.filter((tie) => kept[tie] === 1);
          expect(standingOut.length).toBeGreaterThanOrEqual(Math.min(2, own.length));
          const best = own.filter((tie) => moreSurprising(tie, actor) === 0);
          expect(best.some((tie) => kept[tie] === 1)).toBe(own.length > 0);
        }
        const others = keptIn(kept).filter(
          (tie) =>
            Math.min(moreSurprising(tie, ties.a[tie]!), moreSurprising(tie, ties.b[tie]!)) >=
            (ties.verdict[tie] === STRONGER ? 3 : 2),
        );
        expect(others.length).toBeLessThan(Math.max(1, actorCount(twoMode)));
      }),
    );
  });

  it('are a star around the best known among those who were all at one meeting', () => {
    // All of five met once, and the third met somebody else, too.
    const pairs = [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 2],
      [1, 3],
      [1, 4],
      [2, 3],
      [2, 4],
      [2, 5],
      [3, 4],
    ] as const;
    const degrees = [4, 4, 5, 4, 4, 1];
    const kept = backboneOf({
      ties: {
        a: Uint32Array.from(pairs, ([a]) => a),
        b: Uint32Array.from(pairs, ([, b]) => b),
        shared: Uint32Array.from(pairs, () => 1),
        newman: Float64Array.from(pairs, () => 0.25),
        pValue: Float64Array.from(pairs, () => 0.5),
        verdict: Uint8Array.from(pairs, () => verdicts.indexOf('INSUFFICIENT_DATA')),
        neighbours: {
          from: Uint32Array.from(
            [0, ...degrees].map((_, at) => degrees.slice(0, at).reduce((a, b) => a + b, 0)),
          ),
          items: new Uint32Array(22),
        },
      },
    });
    const spokes = keptIn(kept).filter((tie) => (pairs[tie] as readonly number[]).includes(2));
    expect(spokes).toHaveLength(5);
  });
});

describe('components by size', () => {
  it('are those of the graph, the largest first, without those who are alone', () => {
    fc.assert(
      fc.property(anyGraph(), ({ twoMode, ties }) => {
        const count = actorCount(twoMode);
        const bySize = componentsBySize(count, ties.a, ties.b);
        const found = components(ties, count);
        const sizes: number[] = [];
        for (let actor = 0; actor < count; actor++) {
          const size = found.sizes[found.componentOf[actor]!]!;
          expect(bySize[actor]! < 0).toBe(size === 1);
          if (size > 1) sizes[bySize[actor]!] = size;
        }
        expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
      }),
    );
  });
});
