import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf } from '../../../src/community/arrays/lists.ts';
import { actorCount, eventCount, type Incidence } from '../../../src/community/graph/two-mode.ts';
import { shortestPaths } from '../../../src/community/metrics/shortest-paths.ts';
import { allMetrics } from './all-metrics.ts';
import { anyIncidence, anyOrderOf, flipped, incidenceOf, renumbered } from './graphs.ts';
import { betweenness, bothModes, expectSame, latapyClustering, pathsFrom, redundancy } from './reference.ts';

describe('shortest paths over both modes', () => {
  test('are those that the definitions give, for actors and for events', () => {
    fc.assert(
      fc.property(anyIncidence, (graph) => {
        const neighbours = bothModes(graph);
        const { reached, distance, through } = shortestPaths(graph);
        const finite = neighbours.map((_, node) =>
          pathsFrom(neighbours, node)
            .map(([steps]) => steps)
            .filter((steps) => steps < Number.POSITIVE_INFINITY),
        );
        const sums = finite.map((steps) => steps.reduce((a, b) => a + b, 0));
        expectSame(
          reached,
          finite.map(({ length }) => length),
        );
        expectSame(distance, sums);
        expectSame(through, betweenness(neighbours));
      }),
      { numRuns: 500 },
    );
  });

  test('are those in larger graphs too, where a search turns round from level to level', () => {
    const attendance = fc.tuple(fc.nat(59), fc.nat(49));
    const anyLarger = fc.uniqueArray(attendance, { minLength: 60, maxLength: 180, selector: String });
    fc.assert(
      fc.property(anyLarger, (attendances) => {
        const graph = incidenceOf(60, 50, attendances);
        expectSame(shortestPaths(graph).through, betweenness(bothModes(graph)));
      }),
      { numRuns: 5 },
    );
  });

  test('count a hundred actors at one event as alike, at no loss', () => {
    const star = incidenceOf(
      100,
      1,
      Array.from({ length: 100 }, (_, actor) => [actor, 0]),
    );
    const { reached, distance, through } = shortestPaths(star);
    expect([...reached]).toEqual(Array(101).fill(101));
    expect([distance[0], distance[100]]).toEqual([1 + 99 * 2, 100]);
    expect([through[0], through[100]]).toEqual([0, (100 * 99) / 2]);
  });

  test('hold along a chain of many thousands', () => {
    const steps = Array.from({ length: 2000 }, (_, at) => at);
    const chain = incidenceOf(
      2001,
      2000,
      steps.flatMap((at) => [[at, at] as const, [at + 1, at] as const]),
    );
    const { distance, through } = shortestPaths(chain);
    expect(distance[0]).toBe((4000 * 4001) / 2);
    expect(through[1000]).toBe(2000 * 2000);
  });
});

describe('the metrics of actors', () => {
  test('are those that the definitions give', () => {
    fc.assert(
      fc.property(anyIncidence, (graph) => {
        const metrics = allMetrics(graph);
        const degrees = [...metrics.degree.keys()].map((actor) => lengthOf(graph.eventsOf, actor));
        expectSame(
          metrics.degree,
          degrees.map((degree) => degree / eventCount(graph)),
        );
        expectSame(metrics.latapyClustering, latapyClustering(graph));
        expectSame(metrics.redundancy, redundancy(graph));
      }),
    );
  });

  test('do not depend on how actors and events are numbered', () => {
    const anyRenumbering = anyIncidence.chain((graph) =>
      fc.tuple(fc.constant(graph), anyOrderOf(actorCount(graph)), anyOrderOf(eventCount(graph))),
    );
    fc.assert(
      fc.property(anyRenumbering, ([graph, actor, event]) => {
        const before = allMetrics(graph);
        const after = allMetrics(renumbered(graph, actor, event));
        for (const name of Object.keys(before) as (keyof ReturnType<typeof allMetrics>)[])
          expectSame(
            actor.map((place) => after[name][place]!),
            [...before[name]],
          );
      }),
    );
  });

  test('of two circles apart weigh closeness by what is reached', () => {
    const graph = incidenceOf(4, 2, [
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
    // (2 events + 2 x 3 others) / (1 + 2) x (2 reached of 5)
    expectSame(allMetrics(graph).closeness, Array(4).fill((8 / 3) * (2 / 5)));
  });

  test('give betweenness 1 to the actor that all of a star of events goes through', () => {
    const star: Incidence = incidenceOf(3, 3, [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 1],
      [2, 2],
    ]);
    expectSame(allMetrics(star).betweenness, [1, 0, 0]);
  });

  test('have no betweenness where no path can lead through an actor: at one event', () => {
    const { betweenness, closeness } = allMetrics(
      flipped(
        incidenceOf(1, 2, [
          [0, 0],
          [0, 1],
        ]),
      ),
    );
    expectSame(betweenness, [Number.NaN, Number.NaN]);
    expectSame(closeness, [1, 1]);
  });

  test('have neither clustering nor redundancy for one who meets nobody at one event', () => {
    const { degree, closeness, betweenness, ...rest } = allMetrics(incidenceOf(1, 1, [[0, 0]]));
    expect([degree[0], closeness[0], betweenness[0]]).toEqual([1, 1, Number.NaN]);
    expect([rest.latapyClustering[0], rest.redundancy[0]]).toEqual([Number.NaN, Number.NaN]);
  });

  test('are empty of an empty graph, and readable by other threads', () => {
    for (const column of Object.values(allMetrics(incidenceOf(0, 0, [])))) {
      expect(column).toHaveLength(0);
      expect(column.buffer).toBeInstanceOf(SharedArrayBuffer);
    }
  });
});
