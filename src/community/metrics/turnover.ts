import { listOf } from '../arrays/lists.ts';
import type { Facts } from '../facts/facts.ts';
import { buildTwoMode } from '../graph/build-two-mode.ts';
import type { GraphScope } from '../graph/graph-scope.ts';
import { actorCount, type TwoModeGraph } from '../graph/two-mode.ts';

/** Newcomers and returning actors of the last edition of a graph. NaN where there is no edition to compare with. */
export interface Turnover {
  /** Of those at the last edition, the share that was at none before of the same series. */
  newcomerShare: number;
  /** Of those at the edition before it of the same series, the share that was at the last one too. */
  retention: number;
  /** The last edition and the one before it, as indexes; null where there is none to compare with. */
  compared: { last: number; before: number } | null;
}

/**
 * Compares the last edition that somebody attended with those before of the same series. Actors of what was
 * left out for its size count too.
 */
export function turnoverOf(facts: Facts, scope: GraphScope, graph: TwoModeGraph): Turnover {
  const whole =
    graph.excludedLarge > 0 || graph.excludedLargeEditions > 0
      ? buildTwoMode(facts, { ...scope, maxActivitySize: Infinity, maxConveningSize: Infinity })
      : graph;
  const { last, earlier } = lastAmong(facts, editionsIn(whole));
  const before = earlier.at(-1);
  if (last === undefined || before === undefined)
    return { newcomerShare: Number.NaN, retention: Number.NaN, compared: null };
  const former = attendingAny(whole, new Set(earlier));
  const present = attendingAny(whole, new Set([last]));
  const previous = attendingAny(whole, new Set([before]));
  return {
    newcomerShare: count(present, (actor) => !former.has(actor)) / present.size,
    retention: count(previous, (actor) => present.has(actor)) / previous.size,
    compared: { last, before },
  };
}

/** The last of editions in order of time, and those before it of the same series. */
function lastAmong({ editions: { series } }: Facts, editions: readonly number[]) {
  const last = editions.at(-1);
  const earlier = editions.slice(0, -1).filter((edition) => series[edition] === series[last!]);
  return { last, earlier };
}

/** The editions that a graph has events of, as indexes, in order of time. */
export const editionsIn = ({ editionOf }: TwoModeGraph): number[] => [...new Set(editionOf)];

function attendingAny(graph: TwoModeGraph, editions: ReadonlySet<number>): Set<number> {
  const attending = new Set<number>();
  for (let actor = 0; actor < actorCount(graph); actor++) {
    if (listOf(graph.eventsOf, actor).some((event) => editions.has(graph.editionOf[event]!)))
      attending.add(actor);
  }
  return attending;
}

const count = <T>(items: Iterable<T>, isCounted: (item: T) => boolean): number => {
  let counted = 0;
  for (const item of items) if (isCounted(item)) counted++;
  return counted;
};
