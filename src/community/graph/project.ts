import { type Lists, lengthOf, listsOf } from '../arrays/lists.ts';
import { sharedBytes, sharedFloats, sharedUints } from '../arrays/shared-arrays.ts';
import { SeriesChance } from './chance.ts';
import { PairCounter } from './pair-counter.ts';
import { benjaminiHochberg, verdictIndex } from './significance.ts';
import type { Ties, UntestedTies } from './ties.ts';
import { actorCount, type TwoModeGraph } from './two-mode.ts';

/** The ties of a two-mode graph, each tested against chance. */
export function project(graph: TwoModeGraph): Ties {
  const ties = projectWithoutTests(graph);
  return { ...ties, ...testTies(graph, ties) };
}

/** The same without the tests, in half of the time. */
export function projectWithoutTests(graph: TwoModeGraph): UntestedTies {
  const columns = new PairCounter(graph).count();
  return { ...columns, ...neighboursOf(actorCount(graph), columns.a, columns.b) };
}

/** How many steps it takes to count the ties of a graph: the sum over the events of their pairs of actors. */
export function eventPairCount({ actorsOf }: Pick<TwoModeGraph, 'actorsOf'>): number {
  let pairs = 0;
  for (let event = 0; event + 1 < actorsOf.from.length; event++) {
    const size = lengthOf(actorsOf, event);
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

type CountedTies = Pick<Ties, 'a' | 'b' | 'shared'>;

function testTies(
  graph: TwoModeGraph,
  { a, b, shared }: CountedTies,
): Pick<Ties, 'expected' | 'pValue' | 'qValue' | 'verdict'> {
  const actors = actorCount(graph);
  const chance = new SeriesChance(graph);
  const [expected, pValue, qValue] = [a, a, a].map(({ length }) => sharedFloats(length)) as Floats;
  for (let tie = 0; tie < a.length; tie++) {
    const overlaps = chance.overlapsOf(a[tie]!, b[tie]!);
    expected[tie] = chance.expected(overlaps);
    pValue[tie] = chance.pValue(shared[tie]!, overlaps);
  }
  qValue.set(benjaminiHochberg(pValue, (actors * (actors - 1)) / 2));
  const verdict = sharedBytes(a.length);
  for (let tie = 0; tie < a.length; tie++)
    verdict[tie] = verdictIndex(chance.verdict(qValue[tie]!, chance.overlapsOf(a[tie]!, b[tie]!)));
  return { expected, pValue, qValue, verdict };
}

type Floats = [Float64Array, Float64Array, Float64Array];

function neighboursOf(
  actors: number,
  a: Uint32Array,
  b: Uint32Array,
): { neighbours: Lists; tieAt: Uint32Array } {
  // In order of a, then b, each actor first meets the smaller ones, as b, then the larger ones, as a.
  const owner = new Uint32Array(a.length * 2);
  const tie = new Uint32Array(a.length * 2);
  for (let at = 0; at < a.length; at++) {
    owner[at] = b[at]!;
    owner[a.length + at] = a[at]!;
    tie[at] = at;
    tie[a.length + at] = at;
  }
  const { from, items: tieAt } = listsOf(actors, owner, tie);
  const items = sharedUints(tieAt.length);
  for (let actor = 0; actor < actors; actor++) {
    for (let at = from[actor]!; at < from[actor + 1]!; at++)
      items[at] = a[tieAt[at]!] === actor ? b[tieAt[at]!]! : a[tieAt[at]!]!;
  }
  return { neighbours: { from, items }, tieAt };
}
