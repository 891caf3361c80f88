import type { expertTiesSettings } from '../../domain/edition/series.table.ts';
import type { scopes } from '../../domain/organization/organization.table.ts';
import type { Lists } from '../arrays/lists.ts';

/** The codes in typed arrays for whether ties between the experts of a series are shown. */
export const EXPERT_TIES_CODES: Record<(typeof expertTiesSettings)[number], number> = {
  SHOWN: 0,
  OPT_IN: 1,
  OFF: 2,
};

/** The codes in typed arrays for how far the remit of an organization reaches; 0 for unknown. */
export const ORGANIZATION_SCOPE_CODES: Record<(typeof scopes)[number], number> = {
  LOCAL: 1,
  NATIONAL: 2,
  INTERNATIONAL: 3,
  REGIONAL: 4,
};

/**
 * What the community graph is made of, of one revision of the network. It holds keys and no names: those are
 * read when they are shown, so that nobody is named who has left since. An index is that of a row of a table here.
 */
export interface Facts {
  organizations: Organizations;
  experts: Experts;
  sectors: { keys: Uint32Array; slugs: string[] };
  series: Series;
  editions: Editions;
  activities: Activities;
  attendances: Attendances;
  appearances: Appearances;
  convenings: Convenings;
  outcomes: Outcomes;
  /** Absent where no organization is recorded to have been of another sector than today. */
  formerSectors?: FormerSectors;
}

/** Organizations in order of their keys. */
export interface Organizations {
  keys: Uint32Array;
  /** The index of its sector today; -1 where unknown. */
  sector: Int32Array;
  /** By `ORGANIZATION_SCOPE_CODES`. */
  scope: Uint8Array;
  /** The index of its state's ISO 3166-2 code in `states`; -1 where unknown. */
  state: Int32Array;
  states: string[];
  /** Its rank by name among all. */
  nameRank: Uint32Array;
  /** For each organization the last days of its periods, ascending, such as 20250320. Older snapshots lack it. */
  periods?: Lists;
  /** For each period, or organization where there are none, the indexes of those that hold what was done in it. */
  heirs: Lists;
}

/** Series in order of their keys. */
export interface Series {
  keys: Uint32Array;
  /** By `EXPERT_TIES_CODES`. */
  expertTies: Uint8Array;
  /** 1 for an invented one. Older snapshots lack it. */
  synthetic?: Uint8Array;
}

/** Experts who may be shown tied to others, in order of their keys; no others are here. */
export interface Experts {
  keys: Uint32Array;
  nameRank: Uint32Array;
  /** 1 for those who agreed to be shown in ties, where that is asked for. */
  agreed: Uint8Array;
  /** The index of the organization for which the expert appeared most often, the first of equals; -1 for none. */
  organization: Int32Array;
}

/** Editions in order of time. */
export interface Editions {
  keys: Uint32Array;
  /** The index of its series. */
  series: Uint32Array;
  /** The year, or 0 where unknown. */
  year: Uint32Array;
  /** Its first day, such as 20210513, 20210500 or 20210000; 0 where unknown. Older snapshots lack it. */
  day?: Uint32Array;
}

/** The first day of an edition, by its index; 0 where unknown. */
export const dayOf = ({ day }: Editions, index: number): number => day?.[index] ?? 0;

/** The year of an edition, by its index; null where unknown. */
export const yearOf = ({ year }: Editions, index: number): number | null => year[index] || null;

/** Activities by edition, then by time, then by key. */
export interface Activities {
  keys: Uint32Array;
  /** The index of its edition. */
  edition: Uint32Array;
  /** The keys of its topics. */
  topics: Lists;
}

/** Who was at an activity, for whom and in what role, by activity. */
export interface Attendances {
  /** The index of the activity. */
  activity: Uint32Array;
  /** The index of the organization appeared for, else of the affiliation then; -1 for none. */
  organization: Int32Array;
  /** The index of the expert; -1 for one who is not to be tied. */
  expert: Int32Array;
  /** An index among the participation roles. */
  role: Uint8Array;
  /** 1 for an expert who is withheld: the organization counts as attending, which is not shown. Older snapshots lack it. */
  withheld?: Uint8Array;
}

/** Participations in an edition as a whole, which tie nobody: by edition, then organization. */
export interface Appearances {
  edition: Uint32Array;
  /** The index of the organization appeared for, else of the affiliation then. */
  organization: Uint32Array;
}

/** Convenings in order of their keys. */
export interface Convenings {
  keys: Uint32Array;
  edition: Uint32Array;
  organization: Uint32Array;
}

/** Which organization was of another sector at which edition than it is today: by edition, then organization. */
export interface FormerSectors {
  edition: Uint32Array;
  organization: Uint32Array;
  /** The index of the sector that it had then. */
  sector: Int32Array;
}

/** Outcomes in order of their keys. */
export interface Outcomes {
  keys: Uint32Array;
  edition: Uint32Array;
  /** The index of the activity that it came out of; -1 for none. */
  activity: Int32Array;
  /** The indexes of those who put it forward or answer for it. */
  organizations: Lists;
}

/** Facts as they were at one revision of the network. */
export interface Revision {
  /** The first digits of its content hash, so that the same facts always have the same name. */
  name: string;
  /** SHA-256 of the facts as `encodeFacts` writes them, in hexadecimal. */
  contentHash: string;
  facts: Facts;
  /** Whether it was read from a snapshot: then it is drawn as if there had been none before it, so that it stays as it is. */
  isKept?: true;
}
