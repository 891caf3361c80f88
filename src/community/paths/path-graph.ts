import { type Ties, tieCount } from '../graph/ties.ts';

/** The ties that a search may use, the weight of each, and the limit of visits. */
export class PathGraph {
  readonly ties: Ties;
  readonly isUsable: (tie: number) => boolean;
  /** How many actors were visited; one that was reached from both ends counts twice. */
  visited = 0;
  /** Whether an actor was not visited because of the limit. */
  truncated = false;
  readonly #weigh: (tie: number) => number;
  readonly #maxVisited: number;
  /** Computed once for each tie; -1 before. */
  readonly #weights: Float64Array;
  readonly #isVisited = [new Set<number>(), new Set<number>()];

  constructor(
    ties: Ties,
    usable: (tie: number) => boolean,
    weight: (tie: number) => number,
    maxVisited: number,
  ) {
    this.ties = ties;
    this.isUsable = usable;
    this.#weigh = weight;
    this.#maxVisited = maxVisited;
    this.#weights = new Float64Array(tieCount(ties)).fill(-1);
  }

  get actors(): number {
    return this.ties.neighbours.from.length - 1;
  }

  /** In steps of 2^-32 sums are exact, so that they do not depend on the order in which they are added. */
  weightOf(tie: number): number {
    const known = this.#weights[tie]!;
    if (known >= 0) return known;
    const weight = Math.max(0, Math.round(this.#weigh(tie) * 2 ** 32) / 2 ** 32) || 0;
    this.#weights[tie] = weight;
    return weight;
  }

  /** Whether an actor may be visited from a side: counts the first visit, and refuses it above the limit. */
  tryVisit(side: SearchSide, actor: number): boolean {
    if (this.#isVisited[side]!.has(actor)) return true;
    if (this.visited >= this.#maxVisited) {
      this.truncated = true;
      return false;
    }
    this.visited++;
    this.#isVisited[side]!.add(actor);
    return true;
  }
}

/** The end from which a search starts: 0 or 1. */
export type SearchSide = 0 | 1;
