import { type Lists, lengthOf, listsOf } from '../arrays/lists.ts';
import { bytes, floats, uints } from '../arrays/shared.ts';
import { benjaminiHochberg, Chance, verdictAt } from './chance.ts';
import { PairCounter } from './pair-counter.ts';
import type { Ties, UnjudgedTies } from './ties.ts';
import { actorCount, eventCount, type TwoMode } from './two-mode.ts';

/** The ties of a two-mode graph, with all that is said of each. */
export function project(graph: TwoMode): Ties {
  const ties = projectUnjudged(graph);
  return { ...ties, ...judge(graph, ties) };
}

/** The same but for what chance would have made of it, in half of the time. */
export function projectUnjudged(graph: TwoMode): UnjudgedTies {
  const columns = new PairCounter(graph).count();
  return { ...columns, ...neighboursOf(actorCount(graph), columns.a, columns.b) };
}

/** How many steps counting the ties of a graph takes: the pairs at each event, together. */
export function pairsToCount({ actorsOf }: Pick<TwoMode, 'actorsOf'>): number {
  let pairs = 0;
  for (let event = 0; event + 1 < actorsOf.from.length; event++) {
    const size = lengthOf(actorsOf, event);
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

type Counted = Pick<Ties, 'a' | 'b' | 'shared'>;

function judge(graph: TwoMode, { a, b, shared }: Counted): Pick<Ties, 'pValue' | 'qValue' | 'verdict'> {
  const actors = actorCount(graph);
  const chance = new Chance(eventCount(graph));
  const pValue = floats(a.length);
  const degree = (actor: number) => lengthOf(graph.eventsOf, actor);
  for (let tie = 0; tie < a.length; tie++)
    pValue[tie] = chance.atLeast(shared[tie]!, degree(a[tie]!), degree(b[tie]!));
  const qValue = floats(a.length);
  qValue.set(benjaminiHochberg(pValue, (actors * (actors - 1)) / 2));
  const verdict = bytes(a.length);
  for (let tie = 0; tie < a.length; tie++)
    verdict[tie] = verdictAt(chance.verdict(qValue[tie]!, degree(a[tie]!), degree(b[tie]!)));
  return { pValue, qValue, verdict };
}

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
  const items = uints(tieAt.length);
  for (let actor = 0; actor < actors; actor++) {
    for (let at = from[actor]!; at < from[actor + 1]!; at++)
      items[at] = a[tieAt[at]!] === actor ? b[tieAt[at]!]! : a[tieAt[at]!]!;
  }
  return { neighbours: { from, items }, tieAt };
}
