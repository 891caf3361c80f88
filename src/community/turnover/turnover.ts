import type { Facts } from '../facts/facts.ts';
import { listOf } from '../graph/lists.ts';
import { actorCount, type TwoMode } from '../graph/two-mode.ts';

/** Who came and who stayed, at the last edition of a graph. NaN where there is no edition to compare with. */
export interface Turnover {
  /** Of those at the last edition, the share that was at none before of the same series. */
  newcomerShare: number;
  /** Of those at the edition before it of the same series, the share that was at the last one too. */
  retention: number;
}

/** The editions, as places, that turnover compares. */
export interface Compared {
  last: number;
  /** Those before it of the same series, in order of time. */
  earlier: number[];
}

/** The last edition that a graph has events of, and those before it of the same series; nothing where there are none. */
export function comparedEditions({ editions }: Facts, graph: TwoMode): Compared | undefined {
  const all = editionsIn(graph);
  const last = all.at(-1);
  if (last === undefined) return undefined;
  const earlier = all.filter(
    (edition) => edition < last && editions.series[edition] === editions.series[last],
  );
  return earlier.length > 0 ? { last, earlier } : undefined;
}

/** Compares the last edition that a graph has events of with those before of the same series. */
export function turnoverOf(facts: Facts, graph: TwoMode): Turnover {
  const compared = comparedEditions(facts, graph);
  if (!compared) return { newcomerShare: Number.NaN, retention: Number.NaN };
  const { last, earlier } = compared;
  const former = attendingAny(graph, new Set(earlier));
  const present = attendingAny(graph, new Set([last]));
  const previous = attendingAny(graph, new Set(earlier.slice(-1)));
  return {
    newcomerShare: count(present, (actor) => !former.has(actor)) / present.size,
    retention: count(previous, (actor) => present.has(actor)) / previous.size,
  };
}

/** The editions that a graph has events of, as places, in order of time. */
export const editionsIn = ({ editionOf }: TwoMode): number[] => [...new Set(editionOf)];

function attendingAny(graph: TwoMode, editions: ReadonlySet<number>): Set<number> {
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
