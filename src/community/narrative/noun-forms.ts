import type { Channel } from '../graph/two-mode.ts';
import type { NumberFormats } from './number-formats.ts';

/** A noun for one and for any other number of things. */
export type NounForms = readonly [one: string, many: string];

/** So many of a thing: "1 tie", "0 ties", "1,200 ties". */
export const countedNoun = ({ count }: NumberFormats, number: number, [one, many]: NounForms): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** What the events of a network are: of one channel, or MIXED. */
export type EventKind = Channel | 'MIXED';

/** What the actors of a network are tied by, where they are tied by one kind of event alone. */
export const eventKindOf = ({ channels = ['ACTIVITY'] }: { channels?: readonly Channel[] }): EventKind =>
  channels.length === 1 ? channels[0]! : 'MIXED';
