import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surpriseOf } from '../../../src/community/graph/measures.ts';
import type { Ties } from '../../../src/community/graph/ties.ts';
import { type PathOptions, pathsBetween } from '../../../src/community/paths/paths-between.ts';
import { everyPath } from './every-path.ts';
import { seeded, tieOf, tiesOf } from './ties-of.ts';

const actorsOf = (ties: Ties, from: number, to: number, options?: PathOptions) =>
  pathsBetween(ties, from, to, options).paths.map(({ actors }) => actors);

/** Twelve at most, tied at random, with surprises that are often the same; and which of the ties may be walked. */
const graphs = fc.integer({ min: 2, max: 12 }).chain((actors) => {
  const pairs = Array.from({ length: actors }, (_, one) =>
    Array.from({ length: one }, (_, other) => [other, one] as const),
  ).flat();
  const surprise = fc.constantFrom(0, 0.1, 0.2, 0.30000000000000004, 1, 1 / 3, 2, 50);
  const tie = fc.record({ there: fc.integer({ min: 0, max: 9 }), surprise, usable: fc.boolean() });
  return fc.record({
    actors: fc.constant(actors),
    pairs: fc.constant(pairs),
    drawn: fc.array(tie, { minLength: pairs.length, maxLength: pairs.length }),
    density: fc.integer({ min: 1, max: 10 }),
    allUsable: fc.boolean(),
    maxHops: fc.integer({ min: 1, max: 4 }),
    limit: fc.integer({ min: 1, max: 20 }),
  });
});

type Drawn = typeof graphs extends fc.Arbitrary<infer Graph> ? Graph : never;

function made({ actors, pairs, drawn, density, allUsable }: Drawn) {
  const chosen = drawn
    .map((tie, at) => ({ ...tie, pair: pairs[at]! }))
    .filter(({ there }) => there < density);
  const ties = tiesOf(
    actors,
    chosen.map(({ pair }) => pair),
  );
  const byTie = new Map(chosen.map((tie) => [tieOf(ties, ...tie.pair), tie]));
  const usable = (tie: number) => allUsable || byTie.get(tie)!.usable;
  return { ties, usable, weight: (tie: number) => byTie.get(tie)!.surprise };
}

describe('among all simple paths', () => {
  it('finds exactly the best, in the order of length, surprise and actors', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { ties, usable, weight } = made(graph);
        const { maxHops, limit } = graph;
        const found = pathsBetween(ties, 0, 1, { maxHops, limit, usable, weight });
        const all = everyPath(ties, 0, 1, maxHops, usable, weight);
        expect(found.paths).toEqual(all.slice(0, limit));
        expect(found.truncated).toBe(false);
        expect(found.visited).toBeLessThanOrEqual(2 * graph.actors);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds as many, as long and as surprising from the other end', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { ties, usable, weight } = made(graph);
        const { maxHops, limit } = graph;
        const measured = (from: number, to: number) =>
          pathsBetween(ties, from, to, { maxHops, limit, usable, weight }).paths.map((path) => [
            path.ties.length,
            path.surprise,
          ]);
        expect(measured(1, 0)).toEqual(measured(0, 1));
      }),
    );
  });

  it('gives, when it is cut short, true paths in the right order, and says that it was cut', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 2, max: 20 }), (graph, maxVisited) => {
        const { ties, usable, weight } = made(graph);
        const { maxHops, limit } = graph;
        const cut = pathsBetween(ties, 0, 1, { maxHops, limit, usable, weight, maxVisited });
        const all = everyPath(ties, 0, 1, maxHops, usable, weight);
        const places = cut.paths.map((path) =>
          all.findIndex(({ actors }) => actors.join() === path.actors.join()),
        );
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(cut.paths).toEqual(places.map((place) => all[place]));
        expect(cut.visited).toBeLessThanOrEqual(maxVisited);
        if (!cut.truncated) expect(cut.paths).toEqual(all.slice(0, limit));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a search for paths', () => {
  const square = tiesOf(5, [
    [0, 1, 1],
    [1, 2, 2],
    [2, 3, 4],
    [0, 3, 8],
  ]);

  it('gives the actors and ties from end to end, and what they sum to', () => {
    expect(pathsBetween(square, 0, 2).paths).toEqual([
      {
        actors: [0, 3, 2],
        ties: [tieOf(square, 0, 3), tieOf(square, 2, 3)],
        surprise: 12,
      },
      { actors: [0, 1, 2], ties: [tieOf(square, 0, 1), tieOf(square, 1, 2)], surprise: 3 },
    ]);
  });

  it('takes the surprise of the ties unless another weight is given', () => {
    const [best] = pathsBetween(square, 0, 2).paths;
    expect(best!.surprise).toBeCloseTo(
      best!.ties.reduce((sum, tie) => sum + surpriseOf(square, tie), 0),
      8,
    );
    expect(actorsOf(square, 0, 2, { weight: (tie) => -surpriseOf(square, tie) + 10 })[0]).toEqual([0, 1, 2]);
  });

  it('goes the long way round, up to as many hops as it may', () => {
    expect(actorsOf(square, 0, 1)).toEqual([
      [0, 1],
      [0, 3, 2, 1],
    ]);
    expect(actorsOf(square, 0, 1, { maxHops: 2 })).toEqual([[0, 1]]);
  });

  it('walks no tie that may not be walked', () => {
    const usable = (tie: number) => tie !== tieOf(square, 0, 1);
    expect(actorsOf(square, 0, 1, { usable })).toEqual([[0, 3, 2, 1]]);
  });

  it('takes a tie of unknown surprise for one of none', () => {
    expect(pathsBetween(square, 0, 1, { limit: 1, weight: () => Number.NaN }).paths[0]!.surprise).toBe(0);
  });

  it('finds nothing to whom nobody is tied, and visits little for it', () => {
    expect(pathsBetween(square, 0, 4)).toEqual({ paths: [], truncated: false, visited: 4 });
    expect(pathsBetween(square, 4, 0).paths).toEqual([]);
  });

  it('finds nothing where there are no ties at all, or from an actor to itself', () => {
    expect(pathsBetween(tiesOf(2, []), 0, 1).paths).toEqual([]);
    expect(pathsBetween(tiesOf(1, []), 0, 0)).toEqual({ paths: [], truncated: false, visited: 0 });
    expect(pathsBetween(square, 2, 2).paths).toEqual([]);
  });

  it('does not go through what stands between, five hops away', () => {
    const line = tiesOf(
      6,
      [0, 1, 2, 3, 4].map((at) => [at, at + 1]),
    );
    expect(actorsOf(line, 0, 4)).toEqual([[0, 1, 2, 3, 4]]);
    expect(actorsOf(line, 0, 5)).toEqual([]);
  });

  it.each([
    [{ maxHops: 5 }, 'maxHops'],
    [{ maxHops: 0 }, 'maxHops'],
    [{ limit: 21 }, 'limit'],
    [{ limit: 1.5 }, 'limit'],
    [{ maxVisited: 1 }, 'maxVisited'],
    [{ maxVisited: Number.NaN }, 'maxVisited'],
  ])('refuses %o, and names it', (options, name) => {
    expect(() => pathsBetween(square, 0, 1, options)).toThrow(new RegExp(`^${name} is`));
  });

  it('refuses actors that there are not', () => {
    expect(() => pathsBetween(square, 5, 0)).toThrow(/^from is 5/);
    expect(() => pathsBetween(square, 0, -1)).toThrow(/^to is -1/);
    expect(() => pathsBetween(tiesOf(0, []), 0, 0)).toThrow(RangeError);
  });
});

describe('in a large and dense graph', () => {
  const random = seeded(3);
  const draw = () => Math.floor(random() * 1_990);
  const pairs = new Map<number, [number, number, number]>();
  while (pairs.size < 200_000) {
    const [one, other] = [draw(), draw()];
    if (one < other) pairs.set(one * 2_000 + other, [one, other, Math.floor(random() * 4)]);
  }
  const dense = tiesOf(2_000, [...pairs.values(), [7, 1_990], [1_990, 1_991], [8, 1_992], [9, 1_993]]);

  /** How many ties were looked at for an answer. */
  function looks(from: number, to: number, options: PathOptions = {}) {
    let count = 0;
    const usable = () => {
      count++;
      return true;
    };
    return { ...pathsBetween(dense, from, to, { ...options, usable }), looks: count };
  }

  it('reads each tie a few times at most', () => {
    for (const [from, to] of [
      [1, 2],
      [7, 1_991],
      [1_992, 1_993],
      [1_990, 1_992],
    ] as const) {
      const { paths, truncated, visited, looks: read } = looks(from, to, { limit: 20 });
      expect(paths.length).toBeGreaterThan(0);
      expect(truncated).toBe(false);
      expect(visited).toBeLessThanOrEqual(4_000);
      expect(read).toBeLessThan(400_000);
    }
  });

  it('visits only the neighbours of both ends where they have enough in common', () => {
    const { paths, visited } = looks(1, 2, { limit: 1 });
    expect(paths[0]!.ties.length).toBeLessThanOrEqual(2);
    expect(visited).toBeLessThan(600);
  });

  it('stops where it may visit no more, with what it has', () => {
    const cut = looks(1, 2, { limit: 20, maxVisited: 300 });
    expect([cut.truncated, cut.visited]).toEqual([true, 300]);
    expect(cut.paths.length).toBeGreaterThan(0);
  });
});
