import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  communitiesOf,
  isNamed,
  LOUVAIN_RUNS,
  MIN_NAMED_CONFIDENCE,
} from '../../../src/community/communities/communities.ts';
import { karate } from './karate.ts';
import {
  anyPairs,
  clique,
  groups,
  type Pair,
  reversedPairs,
  ringOfCliques,
  weightedTies,
} from './weighted-ties.ts';

const divide = (pairs: readonly Pair[], actors: number, runs?: number) =>
  communitiesOf(weightedTies(pairs), actors, { runs });

/** Q by its definition: the weight within communities less what their strengths alone would give. */
function modularityOf(pairs: readonly Pair[], communityOf: Int32Array): number {
  const strength = new Float64Array(communityOf.length);
  const total = pairs.reduce((sum, [, , weight = 1]) => sum + weight, 0);
  for (const [one, other, weight = 1] of pairs) {
    strength[one]! += weight;
    strength[other]! += weight;
  }
  let within = 0;
  for (const [one, other, weight = 1] of pairs) if (communityOf[one] === communityOf[other]) within += weight;
  const expected = [...new Set(communityOf)].map((community) =>
    strength.reduce((sum, each, actor) => (communityOf[actor] === community ? sum + each : sum), 0),
  );
  return within / total - expected.reduce((sum, each) => sum + (each / (2 * total)) ** 2, 0);
}

describe('communities', () => {
  it('are two where there are two cliques, without a doubt', () => {
    const found = divide([...clique(0, 5), ...clique(5, 10)], 10);
    expect([...found.communityOf]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect([...found.confidence]).toEqual(Array(10).fill(1));
    expect([...found.medianConfidence]).toEqual([1, 1]);
    expect(found.modularity).toBeCloseTo(0.5, 12);
    expect([isNamed(found, 0), isNamed(found, 1)]).toEqual([true, true]);
  });

  it('are the cliques of a ring of cliques', () => {
    const found = divide(ringOfCliques(6, 5), 30);
    expect([...found.communityOf]).toEqual(Array.from({ length: 30 }, (_, actor) => Math.floor(actor / 5)));
    expect(Math.min(...found.confidence)).toBe(1);
  });

  it('are as good as any that were ever found in the karate club', () => {
    const found = divide(karate, 34);
    // The maximum: U. Brandes and others, IEEE Trans. Knowl. Data Eng. 20, 172 (2008).
    expect(found.modularity).toBeCloseTo(0.4198, 4);
    expect(found.medianConfidence).toHaveLength(4);
  });

  it('follow how strong ties are, not only that they are', () => {
    const square: Pair[] = [
      [0, 1, 5],
      [1, 2, 0.1],
      [2, 3, 5],
      [0, 3, 0.1],
    ];
    expect([...divide(square, 4).communityOf]).toEqual([0, 0, 1, 1]);
    const turnedSquare = square.map(([one, other, weight]): Pair => [one, other, 5.1 - weight!]);
    expect([...divide(turnedSquare, 4).communityOf]).toEqual([0, 1, 1, 0]);
  });

  it('are unsure of an actor who stands between two', () => {
    const between: Pair[] = [0, 1, 5, 6].map((other) => [other, 10]);
    const { confidence } = divide([...clique(0, 5), ...clique(5, 10), ...between], 11);
    expect(Math.min(...confidence.slice(0, 10))).toBeGreaterThan(0.9);
    // With the same five or so half of the time, and with one of eleven otherwise.
    expect(confidence[10]).toBeGreaterThan(0.45);
    expect(confidence[10]).toBeLessThan(0.65);
  });

  it('have no name where they could as well be others', () => {
    const found = divide(groups(1, 60, 0.15, 0), 60);
    expect(isNamed(found, 0)).toBe(false);
    const named = Array.from(found.medianConfidence, (_, community) => isNamed(found, community));
    expect(named).toEqual(Array.from(found.medianConfidence, (median) => median >= MIN_NAMED_CONFIDENCE));
    expect(named.filter(Boolean).length).toBeLessThan(named.length / 2);
  });

  it('are numbered by size, then by their first actor', () => {
    const found = divide([...clique(0, 3), ...clique(3, 8), ...clique(8, 11)], 11);
    expect([...found.communityOf]).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 2, 2, 2]);
  });

  it('are the same groups when the actors are numbered otherwise', () => {
    const pairs = groups(5, 12, 0.7, 0.03);
    const other = (actor: number) => (actor * 7) % 60;
    const found = divide(pairs, 60).communityOf;
    const again = divide(
      pairs.map(([a, b, weight]): Pair => [other(a), other(b), weight]),
      60,
    ).communityOf;
    for (const [one, two] of clique(0, 60)) {
      expect(again[other(one)] === again[other(two)]).toBe(found[one] === found[two]);
    }
  });
});

describe('who has no ties', () => {
  it('belongs to no community, and nothing is said of how sure that is', () => {
    const found = divide([[1, 3]], 5);
    expect([...found.communityOf]).toEqual([-1, 0, -1, 0, -1]);
    expect([...found.confidence]).toEqual([Number.NaN, 1, Number.NaN, 1, Number.NaN]);
    expect([...found.medianConfidence]).toEqual([1]);
  });

  it.each([0, 1, 4])('leaves %i actors without any community', (actors) => {
    const found = divide([], actors);
    expect([...found.communityOf]).toEqual(Array(actors).fill(-1));
    expect([...found.confidence]).toEqual(Array(actors).fill(Number.NaN));
    expect(found.medianConfidence).toHaveLength(0);
    expect(found.modularity).toBeNaN();
    expect(isNamed(found, 0)).toBe(false);
  });

  it('includes who has only ties that weigh nothing', () => {
    expect([
      ...divide(
        [
          [0, 1],
          [1, 2, 0],
        ],
        3,
      ).communityOf,
    ]).toEqual([0, 0, -1]);
  });
});

describe('one run', () => {
  it('has nothing to be compared with: communities without confidence or names', () => {
    const found = divide([...clique(0, 4), ...clique(4, 8)], 8, 1);
    expect([...found.communityOf]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect([...found.confidence]).toEqual(Array(8).fill(Number.NaN));
    expect([...found.medianConfidence]).toEqual([Number.NaN, Number.NaN]);
    expect(isNamed(found, 0)).toBe(false);
  });

  it('is never better than all fifty', () => {
    expect(LOUVAIN_RUNS).toBe(50);
    const pairs = groups(6, 10, 0.4, 0.1);
    expect(divide(pairs, 60, 1).modularity).toBeLessThanOrEqual(divide(pairs, 60).modularity + 1e-12);
  });
});

describe('of any ties', () => {
  it('the communities are those of the ties, whatever their order', () => {
    fc.assert(
      fc.property(anyPairs(16), ({ actors, pairs }) => {
        expect(divide(reversedPairs(pairs), actors, 5)).toEqual(divide(pairs, actors, 5));
      }),
      { numRuns: 60 },
    );
  });

  it('an actor has a community and a confidence from 0 to 1 exactly if it has a tie', () => {
    fc.assert(
      fc.property(anyPairs(16), ({ actors, pairs }) => {
        const { communityOf, confidence, medianConfidence } = divide(pairs, actors, 5);
        const tied = new Set(pairs.flatMap((pair) => pair.slice(0, 2)));
        for (let actor = 0; actor < actors; actor++) {
          expect(communityOf[actor]! >= 0).toBe(tied.has(actor));
          expect(confidence[actor]! >= 0 && confidence[actor]! <= 1).toBe(tied.has(actor));
        }
        expect(medianConfidence).toHaveLength(new Set(communityOf.filter((each) => each >= 0)).size);
        expect(medianConfidence.every((median) => median >= 0 && median <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('the modularity is that of the communities, by its definition', () => {
    fc.assert(
      fc.property(anyPairs(16), ({ actors, pairs }) => {
        fc.pre(pairs.length > 0);
        const { communityOf, modularity } = divide(pairs, actors, 5);
        expect(modularity).toBeCloseTo(modularityOf(pairs, communityOf), 9);
      }),
      { numRuns: 60 },
    );
  });

  it('the numbers ascend as sizes descend, without a gap', () => {
    fc.assert(
      fc.property(anyPairs(16), ({ actors, pairs }) => {
        const { communityOf, medianConfidence } = divide(pairs, actors, 3);
        const sizes = Array.from(
          medianConfidence,
          (_, community) => communityOf.filter((each) => each === community).length,
        );
        expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
        expect(sizes.every((size) => size >= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
