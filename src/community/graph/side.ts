import { type Lists, lengthOf, listsOf } from '../arrays/lists.ts';
import type { Attended } from './attend.ts';
import type { Channel } from './two-mode.ts';

/** The events of one channel, by place, with who attended them: each actor once an event, in ascending order. */
export interface Side {
  channel: Channel;
  actors: Lists;
  /** Beside each actor, whose attendance it was, and whether that is not told: as `TwoMode` has it. */
  doers: Uint32Array;
  withheld: Uint8Array;
}

/** Numbers from here on stand for several doers; keys are all below. */
export const SEVERAL = 2 ** 31;

/** Gives numbers to sets of several doers, the same to the same set. */
class DoerSets {
  readonly #numbers = new Map<string, number>();

  /** The set that has one doer more than another; doers have to come in ascending order. */
  with(set: number, doer: number): number {
    const name = `${set} ${doer}`;
    const number = this.#numbers.get(name) ?? SEVERAL + this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }
}

/** Writes lists one after the other, where their number and the most they can hold are known. */
class ListWriter {
  readonly #from: Uint32Array;
  readonly #items: Uint32Array;
  readonly #doers: Uint32Array;
  readonly #withheld: Uint8Array;
  readonly #sets = new DoerSets();
  #owner = 0;
  #length = 0;
  #newest = 0;

  constructor(owners: number, most: number) {
    this.#from = new Uint32Array(owners + 1);
    this.#items = new Uint32Array(most);
    this.#doers = new Uint32Array(most);
    this.#withheld = new Uint8Array(most);
  }

  /** Writes an item, once a list: what is said of it again is to come next, by ascending doers. */
  push(item: number, doer: number, withheld: number): void {
    const last = this.#length - 1;
    if (last < this.#from[this.#owner]! || this.#items[last] !== item) {
      this.#items[this.#length] = item;
      this.#doers[this.#length] = doer;
      this.#withheld[this.#length++] = withheld;
    } else {
      if (doer !== this.#newest) this.#doers[last] = this.#sets.with(this.#doers[last]!, doer);
      this.#withheld[last]! &= withheld;
    }
    this.#newest = doer;
  }

  endList(): void {
    this.#from[++this.#owner] = this.#length;
  }

  side(channel: Channel): Side {
    const items = this.#items.subarray(0, this.#length);
    const doers = this.#doers.subarray(0, this.#length);
    const withheld = this.#withheld.subarray(0, this.#length);
    return { channel, actors: { from: this.#from, items }, doers, withheld };
  }
}

/** Attendances as one side of the graph. */
export function sideOf(channel: Channel, { actor, event, doer, withheld }: Attended, events: number): Side {
  const rows = listsOf(events, event.values, Uint32Array.from(event.values.keys()));
  const writer = new ListWriter(events, actor.length);
  const inOrder = (one: number, other: number) =>
    actor.at(one) - actor.at(other) || doer.at(one) - doer.at(other);
  for (let at = 0; at < events; at++) {
    const here = rows.items.subarray(rows.from[at], rows.from[at + 1]);
    if (here.length > 1) here.sort(inOrder);
    for (const row of here) writer.push(actor.at(row), doer.at(row), withheld.at(row));
    writer.endList();
  }
  return writer.side(channel);
}

/** The side without the events that have more actors than so many. */
export function withoutLarge({ channel, actors, doers, withheld }: Side, largest: number): Side {
  const events = actors.from.length - 1;
  const writer = new ListWriter(events, actors.items.length);
  for (let event = 0; event < events; event++) {
    if (lengthOf(actors, event) <= largest) {
      for (let item = actors.from[event]!; item < actors.from[event + 1]!; item++)
        writer.push(actors.items[item]!, doers[item]!, withheld[item]!);
    }
    writer.endList();
  }
  return writer.side(channel);
}

/** How many events somebody attended. */
export function attendedIn({ actors }: Side): number {
  let count = 0;
  for (let event = 0; event + 1 < actors.from.length; event++) if (lengthOf(actors, event) > 0) count++;
  return count;
}
