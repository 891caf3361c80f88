import type { ActorKind, Channel } from './two-mode.ts';

/** Who counts as attending where the organization that was there has ended. */
export type LineageName = 'AS_RECORDED' | 'AS_SUCCESSOR';

/** What a graph is made of. Lists that are absent do not narrow it; lists of keys are in ascending order. */
export interface GraphScope {
  kind: ActorKind;
  channels: readonly Channel[];
  series?: readonly number[] | undefined;
  editions?: readonly number[] | undefined;
  topics?: readonly number[] | undefined;
  /** Places among the participation roles. */
  roles?: readonly number[] | undefined;
  lineage: LineageName;
  /** Activities with more actors than this are left out. */
  maxActivitySize: number;
}

/** Activities of more actors than this are left out by default: not all who are there meet. */
export const DEFAULT_ACTIVITY_SIZE_LIMIT = 15;

/** The bounds of the limit that a filter may set instead. */
export const [MIN_ACTIVITY_SIZE_LIMIT, MAX_ACTIVITY_SIZE_LIMIT] = [2, 200];

/** How many entries a list of a scope or of a selection has at most. */
export const MAX_LIST_ENTRIES = 100;

/** Everything that people do together at activities, as it was recorded. */
export const wholeScope = (kind: ActorKind): GraphScope => ({
  kind,
  channels: ['ACTIVITY'],
  lineage: 'AS_RECORDED',
  maxActivitySize: DEFAULT_ACTIVITY_SIZE_LIMIT,
});
