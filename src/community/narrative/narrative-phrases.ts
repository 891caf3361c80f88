import type { MixingExtremes } from './mixing-extremes.ts';
import type { NetworkFacts } from './network-facts.ts';
import type { NumberFormats } from './number-formats.ts';

/** How many editions and events there are, of whichever there are too few. */
export interface Scarcity {
  editions: number | undefined;
  events: number | undefined;
}

/** Who is new and who came back, as shares of the actors of the last two editions. */
export interface Renewal {
  last: string;
  before: string;
  newcomerShare: number | undefined;
  retention: number | undefined;
}

/** What is said before any claim, in one language; sentences without their full stops. */
export interface BasisPhrases {
  empty: (facts: NetworkFacts, numbers: NumberFormats) => string;
  size: (facts: NetworkFacts, numbers: NumberFormats) => string;
  /** For networks of activities. */
  coverage: (facts: NetworkFacts, numbers: NumberFormats) => string;
  caution: (facts: NetworkFacts, few: Scarcity, numbers: NumberFormats) => string;
}

/** What is claimed of a network, in one language; each is asked for only where it is defined. */
export interface ClaimPhrases {
  /** For one actor alone, or several without ties. */
  untied: (facts: NetworkFacts) => string;
  structure: (facts: NetworkFacts, components: number, numbers: NumberFormats) => string;
  chance: (ties: number, stronger: number, insufficient: number, numbers: NumberFormats) => string;
  lean: (eiIndex: number, numbers: NumberFormats) => string;
  mixing: (extremes: MixingExtremes, numbers: NumberFormats) => string;
  renewal: (facts: NetworkFacts, renewal: Renewal, numbers: NumberFormats) => string;
}

/** From here to 0 on either side, an E-I index leans nowhere. */
export const BALANCED_EI_INDEX = 0.05;
