import { jaccardOf } from '../../../src/community/graph/measures.ts';
import { type Ties, tieCount, type Verdict, verdicts } from '../../../src/community/graph/ties.ts';
import type { TwoModeGraph } from '../../../src/community/graph/two-mode.ts';
import type { Network } from '../facts/network.ts';
import { adjusted, asNumber, type Draw, exactTailOfSum, isSignificant } from './exact-probabilities.ts';
import type { Event } from './reference-events.ts';

/** All that is said of a tie, by the keys of its ends and with the keys of its editions' places. */
export interface TieValues {
  a: number;
  b: number;
  shared: number;
  newman: number;
  expected: number;
  jaccard: number;
  pValue: number;
  qValue: number;
  verdict: Verdict;
  editions: number;
  first: number;
  last: number;
}

/** The keys of all who attended anything, ascending. */
export const actorsOf = (events: readonly Event[]): number[] =>
  [...new Set(events.flatMap(({ who }) => [...who.keys()]))].sort((one, other) => one - other);

/** Whether two met at an event: each is there, and one of them for somebody for whom the other is not. */
const meet = ({ who }: Event, a: number, b: number) => {
  const [own, others] = [who.get(a), who.get(b)];
  if (!own || !others) return false;
  return (
    [...own].some((attendee) => !others.has(attendee)) || [...others].some((attendee) => !own.has(attendee))
  );
};

/** Every pair of actors, each once, with what the definitions say of it. */
export function pairsByDefinition(
  events: readonly Event[],
  { editions }: Pick<Network, 'editions'>,
): TieValues[] {
  const editionAt = (key: number) => editions.findIndex((edition) => edition.key === key);
  const actors = actorsOf(events);
  const pairs = actors.flatMap((a, at) => actors.slice(at + 1).map((b) => ({ a, b })));
  const bySeries = [...Map.groupBy(events, ({ edition }) => editions[editionAt(edition)]!.series).values()];
  const counted = pairs.map(({ a, b }) => {
    const shared = events.filter((event) => meet(event, a, b));
    const union = events.filter(({ who }) => who.has(a) || who.has(b));
    const met = shared.map(({ edition }) => editionAt(edition));
    const draws = bySeries.map((own): Draw => {
      const degree = (actor: number) => own.filter(({ who }) => who.has(actor)).length;
      return [own.length, degree(a), degree(b)];
    });
    const most = draws.reduce((sum, [, du, dv]) => sum + Math.min(du, dv), 0);
    return {
      ...{ a, b, shared: shared.length },
      newman: shared.reduce((sum, { who }) => sum + 1 / (who.size - 1), 0),
      expected: draws.reduce((sum, [of, du, dv]) => sum + (du * dv) / of, 0),
      jaccard: shared.length / union.length,
      pValue: asNumber(exactTailOfSum(draws, shared.length)),
      isPossible: isSignificant(exactTailOfSum(draws, most)),
      editions: new Set(met).size,
      first: Math.min(...met),
      last: Math.max(...met),
    };
  });
  const qValues = adjusted(counted.map(({ pValue }) => pValue));
  return counted.map(({ isPossible, ...pair }, at) => {
    const stronger = qValues[at]! <= 0.05 + 1e-12 ? 'STRONGER_THAN_CHANCE' : 'NOT_DISTINGUISHABLE';
    return { ...pair, qValue: qValues[at]!, verdict: isPossible ? stronger : 'INSUFFICIENT_DATA' };
  });
}

/** What the graph says of its ties, in its own order. */
export const tieValuesOf = (graph: TwoModeGraph, ties: Ties): TieValues[] =>
  Array.from({ length: tieCount(ties) }, (_, tie) => ({
    a: graph.actorKeys[ties.a[tie]!]!,
    b: graph.actorKeys[ties.b[tie]!]!,
    shared: ties.shared[tie]!,
    newman: ties.newman[tie]!,
    expected: ties.expected[tie]!,
    jaccard: jaccardOf(graph, ties, tie),
    pValue: ties.pValue[tie]!,
    qValue: ties.qValue[tie]!,
    verdict: verdicts[ties.verdict[tie]!]!,
    editions: ties.editions[tie]!,
    first: ties.firstEdition[tie]!,
    last: ties.lastEdition[tie]!,
  }));

/** The same with every number to so many significant digits, so that the order of a sum does not matter. */
export const rounded = <Item extends object>(items: readonly Item[], digits = 9): Item[] =>
  items.map(
    (item) =>
      Object.fromEntries(
        Object.entries(item).map(([name, value]) => [
          name,
          typeof value === 'number' ? Number(value.toPrecision(digits)) : value,
        ]),
      ) as Item,
  );
