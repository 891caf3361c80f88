import { type Lists, lengthOf, listsOf } from '../arrays/lists.ts';
import { AttendanceRows } from './attendance.ts';
import type { Channel } from './two-mode.ts';

/** The events of one channel, by index, with who attended them: each actor once an event, in ascending order. */
export interface ChannelIncidence {
  channel: Channel;
  actors: Lists;
  /** For each item of `actors`, whose attendance it was and whether that may not be shown: see `TwoModeGraph`. */
  attendees: Uint32Array;
  withheld: Uint8Array;
}

/** Numbers from here on stand for several attendees; keys are all below. */
export const FIRST_ATTENDEE_SET = 2 ** 31;

/** Gives numbers to sets of several attendees, the same to the same set. */
class AttendeeSets {
  readonly #numbers = new Map<string, number>();

  /** The set that has one attendee more than another; attendees have to come in ascending order. */
  with(set: number, attendee: number): number {
    const name = `${set} ${attendee}`;
    const number = this.#numbers.get(name) ?? FIRST_ATTENDEE_SET + this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }
}

/** Writes the lists of an incidence one after the other, into arrays of the largest size that they can need. */
class IncidenceWriter {
  readonly #from: Uint32Array;
  readonly #items: Uint32Array;
  readonly #attendees: Uint32Array;
  readonly #withheld: Uint8Array;
  readonly #sets = new AttendeeSets();
  #owner = 0;
  #length = 0;
  #latestAttendee = 0;

  constructor(owners: number, most: number) {
    this.#from = new Uint32Array(owners + 1);
    this.#items = new Uint32Array(most);
    this.#attendees = new Uint32Array(most);
    this.#withheld = new Uint8Array(most);
  }

  /** Writes an item, once a list: the rows of one item have to follow each other, by ascending attendees. */
  push(item: number, attendee: number, withheld: number): void {
    const last = this.#length - 1;
    if (last < this.#from[this.#owner]! || this.#items[last] !== item) {
      this.#items[this.#length] = item;
      this.#attendees[this.#length] = attendee;
      this.#withheld[this.#length++] = withheld;
    } else {
      if (attendee !== this.#latestAttendee)
        this.#attendees[last] = this.#sets.with(this.#attendees[last]!, attendee);
      this.#withheld[last]! &= withheld;
    }
    this.#latestAttendee = attendee;
  }

  endList(): void {
    this.#from[++this.#owner] = this.#length;
  }

  toIncidence(channel: Channel): ChannelIncidence {
    const items = this.#items.subarray(0, this.#length);
    const attendees = this.#attendees.subarray(0, this.#length);
    const withheld = this.#withheld.subarray(0, this.#length);
    return { channel, actors: { from: this.#from, items }, attendees, withheld };
  }
}

/** Attendances grouped by event. */
export function channelIncidenceOf(
  channel: Channel,
  { actor, event, attendee, withheld }: AttendanceRows,
  events: number,
): ChannelIncidence {
  const rows = listsOf(events, event.values, Uint32Array.from(event.values.keys()));
  const writer = new IncidenceWriter(events, actor.length);
  const inOrder = (one: number, other: number) =>
    actor.at(one) - actor.at(other) || attendee.at(one) - attendee.at(other);
  for (let at = 0; at < events; at++) {
    const own = rows.items.subarray(rows.from[at], rows.from[at + 1]);
    if (own.length > 1) own.sort(inOrder);
    for (const row of own) writer.push(actor.at(row), attendee.at(row), withheld.at(row));
    writer.endList();
  }
  return writer.toIncidence(channel);
}

/** The attendances of events of at most so many actors. */
export function rowsOfSmallEvents(
  { actor, event, attendee, withheld }: AttendanceRows,
  { actors }: ChannelIncidence,
  largest: number,
): AttendanceRows {
  const rows = new AttendanceRows();
  for (let row = 0; row < event.length; row++) {
    if (lengthOf(actors, event.at(row)) <= largest)
      rows.push(actor.at(row), event.at(row), attendee.at(row), withheld.at(row));
  }
  return rows;
}

/** How many events have more actors than so many. */
export function largeEventCount({ actors }: ChannelIncidence, largest: number): number {
  let count = 0;
  for (let event = 0; event + 1 < actors.from.length; event++) if (lengthOf(actors, event) > largest) count++;
  return count;
}

/** How many events somebody attended. */
export function attendedEventCount({ actors }: ChannelIncidence): number {
  let count = 0;
  for (let event = 0; event + 1 < actors.from.length; event++) if (lengthOf(actors, event) > 0) count++;
  return count;
}
