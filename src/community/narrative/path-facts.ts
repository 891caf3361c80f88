import type { Channel } from '../graph/two-mode.ts';
import type { Locale } from './language.ts';

/** Something that two actors share. */
export interface ViaFacts {
  kind: Channel;
  /** Of the activity, or the text of the outcome; null where there is none. */
  title: string | null;
  /** As the graph names it, such as PANEL; what is not known is an activity. */
  activityKind?: string | null;
  /** The name of its edition. */
  edition: string;
  year: number | null;
}

/** One tie of a path: some of what the two actors share, the newest first, and how much they share in all. */
export interface StepFacts {
  via: readonly ViaFacts[];
  shared: number;
}

/** A path: the names of its actors, and a step between each and the next. */
export interface PathFacts {
  locale: Locale;
  names: readonly string[];
  steps: readonly StepFacts[];
}
