// The measures once more, as their definitions read: sets, matrices and all pairs, slow and plain.

import { expect } from 'vitest';
import { listOf } from '../../../src/community/arrays/lists.ts';
import { actorCount, eventCount, type Incidence } from '../../../src/community/graph/two-mode.ts';
import { attendancesOf, type Pair } from './graphs.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const mean = (values: readonly number[]): number => sum(values) / values.length;

/** All pairs of different items, each once. */
export const pairsOf = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((one, at) => items.slice(at + 1).map((other): [T, T] => [one, other]));

/** The neighbours of each node. */
export function neighboursOf(count: number, pairs: readonly Pair[]): Set<number>[] {
  const neighbours = upTo(count).map(() => new Set<number>());
  for (const [one, other] of pairs) {
    neighbours[one]!.add(other);
    neighbours[other]!.add(one);
  }
  return neighbours;
}

/** Both modes as one: events are numbered after the actors. */
export const bothModes = (graph: Incidence): Set<number>[] =>
  neighboursOf(
    actorCount(graph) + eventCount(graph),
    attendancesOf(graph).map(([actor, event]) => [actor, actorCount(graph) + event]),
  );

/** Distances from one node, and how many shortest paths lead there; Infinity and 0 where none does. */
export function pathsFrom(neighbours: readonly Set<number>[], source: number): [number, number][] {
  const found = neighbours.map((): [number, number] => [Number.POSITIVE_INFINITY, 0]);
  found[source] = [0, 1];
  for (let depth = 1; depth < neighbours.length; depth++) {
    for (const node of upTo(neighbours.length).filter((at) => found[at]![0] > depth)) {
      const nearer = [...neighbours[node]!].filter((at) => found[at]![0] === depth - 1);
      if (nearer.length > 0) found[node] = [depth, sum(nearer.map((at) => found[at]![1]))];
    }
  }
  return found;
}

/** For each node, over all pairs of others, the share of shortest paths that it is on. */
export function betweenness(neighbours: readonly Set<number>[]): number[] {
  const paths = upTo(neighbours.length).map((node) => pathsFrom(neighbours, node));
  const shareOf =
    (node: number) =>
    ([s, t]: [number, number]) => {
      const [toNode, onward, whole] = [paths[s]![node]!, paths[node]![t]!, paths[s]![t]!];
      const isOn = whole[0] < Number.POSITIVE_INFINITY && toNode[0] + onward[0] === whole[0];
      return isOn ? (toNode[1] * onward[1]) / whole[1] : 0;
    };
  return upTo(neighbours.length).map((node) => {
    const others = upTo(neighbours.length).filter((other) => other !== node);
    return sum(pairsOf(others).map(shareOf(node)));
  });
}

const shared = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((item) => other.has(item)).length;

export function latapyClustering(graph: Incidence): number[] {
  const events = upTo(actorCount(graph)).map((actor) => new Set(listOf(graph.eventsOf, actor)));
  return events.map((own, actor) => {
    const met = events.filter((theirs, other) => other !== actor && shared(own, theirs) > 0);
    return mean(met.map((theirs) => shared(own, theirs) / new Set([...own, ...theirs]).size));
  });
}

export const redundancy = (graph: Incidence): number[] =>
  upTo(actorCount(graph)).map((actor) => {
    const linked = (pair: [number, number]) => {
      const [one, other] = pair.map((event) => new Set(listOf(graph.actorsOf, event)));
      return [...one!].some((attendee) => attendee !== actor && other!.has(attendee)) ? 1 : 0;
    };
    return mean(pairsOf([...listOf(graph.eventsOf, actor)]).map(linked));
  });

/** Four times the cycles of four nodes over the paths of three steps, both by looking at all of them. */
export function robinsAlexanderClustering(graph: Incidence): number {
  const neighbours = bothModes(graph);
  const steps = upTo(neighbours.length).flatMap((a) => [...neighbours[a]!].map((b) => [a, b]));
  const longer = (paths: number[][]) =>
    paths.flatMap((path) => [...neighbours[path.at(-1)!]!].map((next) => [...path, next]));
  const paths = longer(longer(steps)).filter((path) => new Set(path).size === 4);
  // A closed path is on one cycle, which holds four of them.
  return paths.filter(([first, , , last]) => neighbours[first!]!.has(last!)).length / paths.length;
}

/** Burt's constraint over the contacts, from the matrix of proportions. */
export const constraint = (neighbours: readonly Set<number>[]): number[] =>
  neighbours.map((contacts, i) => {
    if (contacts.size === 0) return Number.NaN;
    const p = (from: number, to: number) => (neighbours[from]!.has(to) ? 1 / neighbours[from]!.size : 0);
    const all = upTo(neighbours.length);
    return sum([...contacts].map((j) => (p(i, j) + sum(all.map((q) => p(i, q) * p(q, j)))) ** 2));
  });

/** Burt's effective size: of each contact, what is not redundant through the others. */
export const effectiveSize = (neighbours: readonly Set<number>[]): number[] =>
  neighbours.map((contacts) => {
    if (contacts.size === 0) return Number.NaN;
    return sum([...contacts].map((contact) => 1 - shared(contacts, neighbours[contact]!) / contacts.size));
  });

/** The components by name of their lowest member, without those who are gone. */
export function componentNames(
  neighbours: readonly Set<number>[],
  gone: ReadonlySet<number> = new Set(),
): Map<number, number> {
  const staying = upTo(neighbours.length).filter((node) => !gone.has(node));
  const kept = neighbours.map((others) => new Set([...others].filter((other) => !gone.has(other))));
  return new Map(
    staying.map((node) => {
      const reached = pathsFrom(kept, node);
      return [node, staying.find((other) => reached[other]![0] < Number.POSITIVE_INFINITY)!];
    }),
  );
}

/** Expects the same up to rounding, and undefined at the same places. */
export function expectSame(found: ArrayLike<number>, expected: readonly number[]) {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, at) => {
    if (Number.isNaN(value)) expect(found[at]).toBeNaN();
    else expect(found[at]).toBeCloseTo(value, 10);
  });
}
