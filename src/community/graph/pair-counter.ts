import { intersectionOf, lengthOf, listOf } from '../arrays/lists.ts';
import { sharedFloats, sharedUints } from '../arrays/shared-arrays.ts';
import type { Ties } from './ties.ts';
import { actorCount, type TwoModeGraph } from './two-mode.ts';

type Columns = Pick<Ties, 'a' | 'b' | 'shared' | 'newman' | 'editions' | 'firstEdition' | 'lastEdition'>;

/** No attendee, and no set of them, has this number. */
const NO_ATTENDEE = 0xffffffff;

/** Counts what every two actors share, one actor after the other: it needs memory for the actors, not for their pairs. */
export class PairCounter {
  readonly #graph: TwoModeGraph;
  readonly #attendees: Uint32Array | undefined;
  readonly #shared: Uint32Array;
  readonly #newman: Float64Array;
  readonly #editions: Uint32Array;
  readonly #first: Uint32Array;
  readonly #last: Uint32Array;
  readonly #partners: Uint32Array;

  constructor(graph: TwoModeGraph) {
    const actors = actorCount(graph);
    this.#graph = graph;
    this.#attendees = attendeesByActor(graph);
    this.#shared = new Uint32Array(actors);
    this.#newman = new Float64Array(actors);
    this.#editions = new Uint32Array(actors);
    this.#first = new Uint32Array(actors);
    this.#last = new Uint32Array(actors);
    this.#partners = new Uint32Array(actors);
  }

  count(): Columns {
    const actors = this.#shared.length;
    let total = 0;
    for (let actor = 0; actor < actors; actor++) total += this.#reset(this.#addShared(actor, false));
    const columns: Columns = {
      a: sharedUints(total),
      b: sharedUints(total),
      shared: sharedUints(total),
      newman: sharedFloats(total),
      editions: sharedUints(total),
      firstEdition: sharedUints(total),
      lastEdition: sharedUints(total),
    };
    let next = 0;
    for (let actor = 0; actor < actors; actor++) {
      const met = this.#partners.subarray(0, this.#addShared(actor, true)).sort();
      for (const other of met) this.#write(columns, next++, actor, other);
      this.#reset(met.length);
    }
    return columns;
  }

  /** Adds up what an actor shares with those of higher numbers; returns how many these are. */
  #addShared(actor: number, withDetails: boolean): number {
    const { eventsOf, actorsOf, editionOf, attendeeOf } = this.#graph;
    let met = 0;
    for (let at = eventsOf.from[actor]!; at < eventsOf.from[actor + 1]!; at++) {
      const event = eventsOf.items[at]!;
      const weight = 1 / (lengthOf(actorsOf, event) - 1);
      const attendee = this.#attendees ? this.#attendees[at]! : NO_ATTENDEE;
      for (let item = actorsOf.from[event + 1]! - 1; item >= actorsOf.from[event]!; item--) {
        const other = actorsOf.items[item]!;
        if (other <= actor) break;
        if (attendeeOf[item] === attendee) continue;
        if (this.#shared[other]!++ === 0) this.#partners[met++] = other;
        if (withDetails) this.#addDetails(other, weight, editionOf[event]!);
      }
    }
    return met;
  }

  /** Events come in order of time, so an edition is new when it is not the last one met. */
  #addDetails(other: number, weight: number, edition: number): void {
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

  #reset(met: number): number {
    for (let at = 0; at < met; at++) {
      const other = this.#partners[at]!;
      this.#shared[other] = 0;
      this.#newman[other] = 0;
      this.#editions[other] = 0;
    }
    return met;
  }
}

/** For each item of `eventsOf`, whose attendance it was; undefined where each actor attended itself. */
function attendeesByActor({
  actorsOf,
  attendeeOf,
  eventsOf,
  actorKeys,
}: TwoModeGraph): Uint32Array | undefined {
  if (actorsOf.items.every((actor, at) => attendeeOf[at] === actorKeys[actor])) return undefined;
  const next = eventsOf.from.slice();
  const attendees = new Uint32Array(eventsOf.items.length);
  for (let at = 0; at < actorsOf.items.length; at++)
    attendees[next[actorsOf.items[at]!]!++] = attendeeOf[at]!;
  return attendees;
}

/** The events that tie two actors, in order of time: those that both attended, unless both stand for the same attendee there. */
export function sharedEvents(graph: TwoModeGraph, a: number, b: number): number[] {
  const { eventsOf } = graph;
  const both = intersectionOf(listOf(eventsOf, a), listOf(eventsOf, b));
  return both.filter((event) => attendeeAt(graph, event, a) !== attendeeAt(graph, event, b));
}

/** Whom an actor of an event stands for there. */
const attendeeAt = ({ actorsOf, attendeeOf }: TwoModeGraph, event: number, actor: number): number =>
  attendeeOf[actorsOf.from[event]! + listOf(actorsOf, event).indexOf(actor)]!;
