import type { ActorKind, Channel } from '../graph/two-mode.ts';
import type { EditionFacts } from './edition-name.ts';

/** Ties between two sectors, or within one, as counted and as chance would have it. */
export interface MixingFacts {
  row: string;
  column: string;
  ties: number;
  expected: number;
}

/** The figures that a narrative is made from; null or NaN where one is not defined. */
export interface NetworkFacts {
  kind: ActorKind;
  /** By what the actors are tied; ACTIVITY where it is absent. */
  channels?: readonly Channel[];
  actors: number;
  /** N: the events in scope that at least one actor attends, the large ones left out. */
  activities: number;
  ties: number;
  /** How the editions are recorded, by the worst of them: of PARTIAL ones nothing is claimed. SUFFICIENT where it is absent. */
  record?: 'UNKNOWN' | 'PARTIAL' | 'SUFFICIENT';
  /** Why something is not told, in whole sentences of the locale. */
  unknownBecause?: string | null;
  /** How many activities were left out for having too many actors. */
  excludedLarge: number;
  /** How many of all activities in scope have participants: with an organization, or else who may be shown tied. */
  recordedActivities: number;
  allActivities: number;
  /** In order of time. */
  editions: readonly EditionFacts[];
  /** Ties as a share of all pairs of actors. */
  density: number | null;
  /** The share of the actors that are in the largest component. */
  giantShare: number | null;
  components: number | null;
  /** How many ties are STRONGER_THAN_CHANCE, and of how many there is INSUFFICIENT_DATA. */
  strongerThanChance: number | null;
  insufficient: number | null;
  /** In any order; a pair of sectors may be listed in both orders. */
  mixing: readonly MixingFacts[];
  /** Ties between sectors less those within, by all of these: Krackhardt and Stern, Soc. Psychol. Q. 51 (1988). */
  eiIndex: number | null;
  /** The two editions whose actors are compared, the earlier first; none where it is empty, the last two where absent. */
  compared?: readonly EditionFacts[];
  /** Of the actors of the last edition, the share that no earlier one had. */
  newcomerShare: number | null;
  /** Of the actors of the last edition but one, the share that came back to the last. */
  retention: number | null;
}
