import type { Channel } from '../graph/two-mode.ts';

/** A noun with its article, as in "the panel", "a panel", and without, in the plural. */
export type Noun = readonly [definite: string, indefinite: string, plural: string];

/** The phrases for a path in one language. */
export interface PathPhrases {
  /** By kind of activity; OTHER for any that is not here, and OUTCOME for an outcome. */
  nouns: ReadonlyMap<string, Noun>;
  /** Before what they did, where they did anything. */
  both: string;
  /** What two actors did, of each channel. */
  did: Record<Channel, string>;
  /** Before each thing that they did together. */
  with: Record<Channel, string>;
  /** Between a thing and the edition it belongs to. */
  of: Record<Channel, string>;
  and: string;
  /** That they share so many things, none of which is described. */
  shares: (count: number, written: string) => string;
  /** That they share so many more. */
  sharesMore: (count: number, written: string) => string;
}
