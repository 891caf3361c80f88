import type { Revision } from './facts/facts.ts';
import type { Scope } from './graph/scope.ts';
import type { Ties } from './graph/ties.ts';
import type { TwoMode } from './graph/two-mode.ts';

/** The graph of a scope at a revision, ready to be asked. */
export interface View {
  revision: Revision;
  scope: Scope;
  twoMode: TwoMode;
  ties: Ties;
  /** Names what the view was computed from. */
  key: string;
  computedAt: Date;
}
