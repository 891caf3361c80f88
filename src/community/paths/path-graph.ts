import { type Ties, tieCount } from '../graph/ties.ts';

/** What a search walks on: which ties, what each is worth, and how many visits there may be. */
export class PathGraph {
  readonly ties: Ties;
  readonly isUsable: (tie: number) => boolean;
  /** How many actors were visited; one that was reached from both ends counts twice. */
  visited = 0;
  /** Whether an actor was not visited because there had been enough visits. */
  truncated = false;
  readonly #weight: (tie: number) => number;
  readonly #maxVisited: number;
  /** Asked once for each tie; -1 before. */
  readonly #worth: Float64Array;
  readonly #isVisited = [new Set<number>(), new Set<number>()];

  constructor(
    ties: Ties,
    usable: (tie: number) => boolean,
    weight: (tie: number) => number,
    maxVisited: number,
  ) {
    this.ties = ties;
    this.isUsable = usable;
    this.#weight = weight;
    this.#maxVisited = maxVisited;
    this.#worth = new Float64Array(tieCount(ties)).fill(-1);
  }

  get actors(): number {
    return this.ties.neighbours.from.length - 1;
  }

  /** In steps of 2^-32 sums are exact, so that they do not depend on the order in which they are added. */
  worth(tie: number): number {
    const known = this.#worth[tie]!;
    if (known >= 0) return known;
    const worth = Math.max(0, Math.round(this.#weight(tie) * 2 ** 32) / 2 ** 32) || 0;
    this.#worth[tie] = worth;
    return worth;
  }

  /** Whether an actor may be visited from a side, for the first time or again. */
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

/** From which end a search comes. */
export type SearchSide = 0 | 1;
