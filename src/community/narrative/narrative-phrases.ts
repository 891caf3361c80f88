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

/** The sentences before any claim, in one language, without their full stops. */
export interface BasisPhrases {
  empty: (facts: NetworkFacts, numbers: NumberFormats) => string;
  size: (facts: NetworkFacts, numbers: NumberFormats) => string;
  /** For networks of activities. */
  coverage: (facts: NetworkFacts, numbers: NumberFormats) => string;
  caution: (facts: NetworkFacts, few: Scarcity, numbers: NumberFormats) => string;
  /** In place of all claims. */
  incomplete: string;
}

/** The sentences that claim something of a network, in one language; each is used only where its figures are defined. */
export interface ClaimPhrases {
  /** For one actor alone, or several without ties. */
  untied: (facts: NetworkFacts) => string;
  structure: (facts: NetworkFacts, components: number, numbers: NumberFormats) => string;
  /** A claim of what is not there, limited to what is recorded. */
  asRecorded: (claim: string) => string;
  chance: (ties: number, stronger: number, insufficient: number, numbers: NumberFormats) => string;
  lean: (eiIndex: number, numbers: NumberFormats) => string;
  mixing: (extremes: MixingExtremes, numbers: NumberFormats) => string;
  renewal: (facts: NetworkFacts, renewal: Renewal, numbers: NumberFormats) => string;
}

/** An E-I index closer to 0 than this is balanced. */
export const BALANCED_EI_INDEX = 0.05;
