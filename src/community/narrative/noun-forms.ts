import type { Channel } from '../graph/two-mode.ts';
import type { NumberFormats } from './number-formats.ts';

/** A noun in the singular and in the plural. */
export type NounForms = readonly [one: string, many: string];

/** A number with its noun: "1 tie", "0 ties", "1,200 ties". */
export const countedNoun = ({ count }: NumberFormats, number: number, [one, many]: NounForms): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** What the events of a network are: of one channel, or MIXED. */
export type EventKind = Channel | 'MIXED';

/** The kind of the events of a network; ACTIVITY where no channels are given. */
export const eventKindOf = ({ channels = ['ACTIVITY'] }: { channels?: readonly Channel[] }): EventKind =>
  channels.length === 1 ? channels[0]! : 'MIXED';
