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
  /** Editions of more conveners than this are left out. */
  maxConveningSize: number;
}

/**
 * How large events may be, unless a filter says otherwise, and within which bounds it may: not all in a full hall meet, nor
 * do all on a long list of conveners work together.
 */
export const SIZE_LIMITS = {
  maxActivitySize: { standard: 15, least: 2, most: 200 },
  maxConveningSize: { standard: 60, least: 2, most: 1_000 },
} as const;

export type SizeLimit = keyof typeof SIZE_LIMITS;

/** The limits that hold unless a filter sets others. */
export const standardSizeLimits = {
  maxActivitySize: SIZE_LIMITS.maxActivitySize.standard,
  maxConveningSize: SIZE_LIMITS.maxConveningSize.standard,
};

/** How many entries a list of a scope or of a selection has at most. */
export const MAX_LIST_ENTRIES = 100;

/** Everything that people do together at activities, as it was recorded. */
export const wholeScope = (kind: ActorKind): GraphScope => ({
  kind,
  channels: ['ACTIVITY'],
  lineage: 'AS_RECORDED',
  ...standardSizeLimits,
});
