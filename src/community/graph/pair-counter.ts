import { inBoth, lengthOf, listOf } from '../arrays/lists.ts';
import { floats, uints } from '../arrays/shared.ts';
import type { Ties } from './ties.ts';
import { actorCount, type TwoMode } from './two-mode.ts';

type Columns = Pick<Ties, 'a' | 'b' | 'shared' | 'newman' | 'editions' | 'firstEdition' | 'lastEdition'>;

/** No doer, and no set of them, has this number. */
const NOBODY = 0xffffffff;

/** Counts what every two actors share, one actor after the other: what it holds grows with the actors, not with their pairs. */
export class PairCounter {
  readonly #graph: TwoMode;
  readonly #doers: Uint32Array | undefined;
  readonly #shared: Uint32Array;
  readonly #newman: Float64Array;
  readonly #editions: Uint32Array;
  readonly #first: Uint32Array;
  readonly #last: Uint32Array;
  readonly #met: Uint32Array;

  constructor(graph: TwoMode) {
    const actors = actorCount(graph);
    this.#graph = graph;
    this.#doers = doersByActor(graph);
    this.#shared = new Uint32Array(actors);
    this.#newman = new Float64Array(actors);
    this.#editions = new Uint32Array(actors);
    this.#first = new Uint32Array(actors);
    this.#last = new Uint32Array(actors);
    this.#met = new Uint32Array(actors);
  }

  count(): Columns {
    const actors = this.#shared.length;
    let total = 0;
    for (let actor = 0; actor < actors; actor++) total += this.#forget(this.#meet(actor, false));
    const columns: Columns = {
      a: uints(total),
      b: uints(total),
      shared: uints(total),
      newman: floats(total),
      editions: uints(total),
      firstEdition: uints(total),
      lastEdition: uints(total),
    };
    let next = 0;
    for (let actor = 0; actor < actors; actor++) {
      const met = this.#met.subarray(0, this.#meet(actor, true)).sort();
      for (const other of met) this.#write(columns, next++, actor, other);
      this.#forget(met.length);
    }
    return columns;
  }

  /** Adds up what an actor shares with those of higher numbers, and says how many these are. */
  #meet(actor: number, whole: boolean): number {
    const { eventsOf, actorsOf, editionOf, doerOf } = this.#graph;
    let met = 0;
    for (let at = eventsOf.from[actor]!; at < eventsOf.from[actor + 1]!; at++) {
      const event = eventsOf.items[at]!;
      const weight = 1 / (lengthOf(actorsOf, event) - 1);
      const doer = this.#doers ? this.#doers[at]! : NOBODY;
      for (let item = actorsOf.from[event + 1]! - 1; item >= actorsOf.from[event]!; item--) {
        const other = actorsOf.items[item]!;
        if (other <= actor) break;
        if (doerOf[item] === doer) continue;
        if (this.#shared[other]!++ === 0) this.#met[met++] = other;
        if (whole) this.#note(other, weight, editionOf[event]!);
      }
    }
    return met;
  }

  /** Events come in order of time, so an edition is new when it is not the last one met. */
  #note(other: number, weight: number, edition: number): void {
    this.#newman[other]! += weight;
    if (this.#editions[other] === 0) this.#first[other] = edition;
    if (this.#editions[other] === 0 || this.#last[other] !== edition) this.#editions[other]!++;
    this.#last[other] = edition;
  }

  #write(columns: Columns, tie: number, actor: number, other: number): void {
    columns.a[tie] = actor;
    columns.b[tie] = other;
    columns.shared[tie] = this.#shared[other]!;
    columns.newman[tie] = this.#newman[other]!;
    columns.editions[tie] = this.#editions[other]!;
    columns.firstEdition[tie] = this.#first[other]!;
    columns.lastEdition[tie] = this.#last[other]!;
  }

  #forget(met: number): number {
    for (let at = 0; at < met; at++) {
      const other = this.#met[at]!;
      this.#shared[other] = 0;
      this.#newman[other] = 0;
      this.#editions[other] = 0;
    }
    return met;
  }
}

/** Beside each item of `eventsOf`, whose attendance it was; nothing where all were their own. */
function doersByActor({ actorsOf, doerOf, eventsOf, actorKeys }: TwoMode): Uint32Array | undefined {
  if (actorsOf.items.every((actor, at) => doerOf[at] === actorKeys[actor])) return undefined;
  const next = eventsOf.from.slice();
  const doers = new Uint32Array(eventsOf.items.length);
  for (let at = 0; at < actorsOf.items.length; at++) doers[next[actorsOf.items[at]!]!++] = doerOf[at]!;
  return doers;
}

/** The events that tie two actors, in order of time: those that both attended, but where both stand for the same. */
export function eventsBehind(graph: TwoMode, a: number, b: number): number[] {
  const { eventsOf } = graph;
  const both = inBoth(listOf(eventsOf, a), listOf(eventsOf, b));
  return both.filter((event) => doerAt(graph, event, a) !== doerAt(graph, event, b));
}

/** Whose attendance at an event an actor's was, who was there. */
const doerAt = ({ actorsOf, doerOf }: TwoMode, event: number, actor: number): number =>
  doerOf[actorsOf.from[event]! + listOf(actorsOf, event).indexOf(actor)]!;
