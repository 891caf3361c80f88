import type { MixingExtremes } from './mixing-extremes.ts';
import type { NetworkFacts } from './network-facts.ts';
import type { Numbers } from './numbers.ts';

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
export interface BasisWords {
  empty: (facts: NetworkFacts, numbers: Numbers) => string;
  size: (facts: NetworkFacts, numbers: Numbers) => string;
  /** For networks of activities. */
  coverage: (facts: NetworkFacts, numbers: Numbers) => string;
  caution: (facts: NetworkFacts, few: Scarcity, numbers: Numbers) => string;
}

/** What is claimed of a network, in one language; each is asked for only where it is defined. */
export interface ClaimWords {
  /** For one actor alone, or several without ties. */
  untied: (facts: NetworkFacts) => string;
  structure: (facts: NetworkFacts, components: number, numbers: Numbers) => string;
  chance: (ties: number, stronger: number, insufficient: number, numbers: Numbers) => string;
  lean: (eiIndex: number, numbers: Numbers) => string;
  mixing: (extremes: MixingExtremes, numbers: Numbers) => string;
  renewal: (facts: NetworkFacts, renewal: Renewal, numbers: Numbers) => string;
}

/** From here to 0 on either side, an E-I index leans nowhere. */
export const BALANCED = 0.05;
