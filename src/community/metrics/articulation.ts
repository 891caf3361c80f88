import { sharedBytes, sharedUints } from '../arrays/shared-arrays.ts';
import type { Ties } from '../graph/ties.ts';

/** What the projection would look like without each actor. */
export interface Articulation {
  /** 1 where the actor's component falls apart without it, else 0. */
  isArticulation: Uint8Array;
  /** The number of components of the projection once the actor is gone. */
  componentsIfRemoved: Uint32Array;
}

/**
 * One depth-first search, without recursion: a branch below an actor that reaches no further up than the actor
 * is cut off without it (R. Tarjan, SIAM J. Comput. 1, 1972).
 */
export function articulation(ties: Ties): Articulation {
  const actors = ties.neighbours.from.length - 1;
  const search = new DepthFirstSearch(actors);
  let count = 0;
  for (let root = 0; root < actors; root++) {
    if (search.order[root] !== 0) continue;
    count++;
    search.run(ties, root);
  }
  const isArticulation = sharedBytes(actors);
  const componentsIfRemoved = sharedUints(actors);
  for (let actor = 0; actor < actors; actor++) {
    const parts = search.cutOff[actor]! + (search.parent[actor] === -1 ? 0 : 1);
    isArticulation[actor] = parts > 1 ? 1 : 0;
    componentsIfRemoved[actor] = count - 1 + parts;
  }
  return { isArticulation, componentsIfRemoved };
}

class DepthFirstSearch {
  /** When each actor was found, from 1; 0 before. */
  readonly order: Int32Array;
  /** The earliest-found actor next to the branch below each actor. */
  readonly low: Int32Array;
  readonly parent: Int32Array;
  /** How many branches are cut off without the actor. */
  readonly cutOff: Int32Array;
  /** The index of the next neighbour to visit. */
  readonly #next: Uint32Array;
  #found = 0;

  constructor(actors: number) {
    this.order = new Int32Array(actors);
    this.low = new Int32Array(actors);
    this.parent = new Int32Array(actors).fill(-1);
    this.cutOff = new Int32Array(actors);
    this.#next = new Uint32Array(actors);
  }

  run({ neighbours: { from, items } }: Ties, root: number): void {
    let actor = root;
    this.#enter(actor, from[actor]!);
    while (actor !== -1) {
      if (this.#next[actor]! === from[actor + 1]!) {
        actor = this.#leave(actor);
        continue;
      }
      const other = items[this.#next[actor]!++]!;
      if (this.order[other] === 0) {
        this.parent[other] = actor;
        this.#enter(other, from[other]!);
        actor = other;
      } else if (other !== this.parent[actor]) {
        this.low[actor] = Math.min(this.low[actor]!, this.order[other]!);
      }
    }
  }

  #enter(actor: number, firstNeighbour: number): void {
    this.#found++;
    this.order[actor] = this.#found;
    this.low[actor] = this.#found;
    this.#next[actor] = firstNeighbour;
  }

  #leave(actor: number): number {
    const above = this.parent[actor]!;
    if (above === -1) return -1;
    if (this.low[actor]! >= this.order[above]!) this.cutOff[above]!++;
    this.low[above] = Math.min(this.low[above]!, this.low[actor]!);
    return above;
  }
}
