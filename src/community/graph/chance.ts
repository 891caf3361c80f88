import { listOf } from '../arrays/lists.ts';
import { HypergeometricTest, isSignificant, type Overlap, upperTailOfSum } from './significance.ts';
import type { Verdict } from './ties.ts';
import { actorCount, type TwoModeGraph } from './two-mode.ts';

/** How many events two actors attend in each series that both attend. */
type Overlaps = readonly Overlap[];

/**
 * Chance within each series: who comes to one does not come to all. What two actors share by chance is the sum, over the
 * series, of hypergeometric numbers (N, d(u), d(v)) that do not depend on each other. Results are kept by these numbers, which
 * many pairs have in common.
 */
export class SeriesChance {
  readonly #graph: TwoModeGraph;
  /** For each series its events, by the index that events say. */
  readonly #tests = new Map<number, HypergeometricTest>();
  /** For each actor the series it attends, ascending, each with how many events of it. */
  readonly #degrees: Map<number, number>[];
  readonly #known = new Map<string, number>();

  constructor(graph: TwoModeGraph) {
    this.#graph = graph;
    const sizes = countsOf(graph.seriesOf);
    for (const [series, events] of sizes) this.#tests.set(series, new HypergeometricTest(events));
    this.#degrees = Array.from({ length: actorCount(graph) }, (_, actor) =>
      countsOf(listOf(graph.eventsOf, actor).map((event) => this.#graph.seriesOf[event]!)),
    );
  }

  /** The series that two actors both attend, with their degrees there. */
  overlapsOf(a: number, b: number): Overlaps {
    const [own, others] = [this.#degrees[a]!, this.#degrees[b]!];
    const overlaps: Overlap[] = [];
    for (const [series, du] of own) {
      const dv = others.get(series);
      if (dv !== undefined) overlaps.push({ test: this.#tests.get(series)!, du, dv });
    }
    return overlaps;
  }

  /** How many events the two share on average: the sum of d(u) d(v) / N. */
  expected = (overlaps: Overlaps): number =>
    overlaps.reduce((sum, { test, du, dv }) => sum + (du * dv) / test.events, 0);

  /** P(X >= shared). */
  pValue(shared: number, overlaps: Overlaps): number {
    const [{ test, du, dv }, ...others] = overlaps as [Overlap, ...Overlap[]];
    if (others.length === 0) return test.pValue(shared, du, dv);
    const key = `${shared} ${overlaps.map(keyOf).sort().join(' ')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const p = upperTailOfSum(shared, overlaps);
    this.#known.set(key, p);
    return p;
  }

  /** INSUFFICIENT_DATA where even the most that two such actors could share would not be significant. */
  verdict(qValue: number, overlaps: Overlaps): Verdict {
    const most = overlaps.reduce((p, { test, du, dv }) => p * test.pValue(Math.min(du, dv), du, dv), 1);
    if (!isSignificant(most)) return 'INSUFFICIENT_DATA';
    return isSignificant(qValue) ? 'STRONGER_THAN_CHANCE' : 'NOT_DISTINGUISHABLE';
  }
}

const keyOf = ({ test, du, dv }: Overlap): string => `${test.events}:${Math.min(du, dv)}:${Math.max(du, dv)}`;

/** How often each number comes, in the order in which they come first. */
function countsOf(numbers: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}
