import { defineEntity, p } from '@mikro-orm/core';
import { PRIVATE } from '../../platform/changes/change.table.ts';

/** How far somebody leaves, from the least to the most. */
export const leaveLevels = ['HIDE_PHOTO', 'HIDE_PROFILE', 'WITHHOLD', 'ERASE'] as const;
export type LeaveLevel = (typeof leaveLevels)[number];

/** Where somebody was shown: an address of ours, or the label of a snapshot. */
export interface Place {
  kind: 'PAGE' | 'SNAPSHOT';
  name: string;
}

/** Keyed hashes of what somebody was known by, by kind; only who has the key can compare them. */
export interface Hashes {
  /** Of identifiers that registries gave. */
  identifier: string[];
  /** Of the ids that publishers of packages used, and of slugs. */
  publisher: string[];
  /** Of folded names. */
  name: string[];
}

/** Somebody who left, or who took one photograph away: one row each time. It leaves no change in the log. */
export const DepartureTable = defineEntity({
  name: 'Departure',
  tableName: 'departure',
  schema: PRIVATE,
  properties: {
    id: p.integer().primary().autoincrement(),
    /** The key of the expert. */
    expertId: p.integer(),
    level: p.enum(leaveLevels),
    /** The `consent` of the expert before, which comes back with them. */
    consentBefore: p.text().nullable(),
    at: p.datetime().length(3).defaultRaw('now()'),
    batch: p.integer(),
    /** The day on which what is kept of them is erased; null at the levels that hide. */
    blockedUntil: p.text().nullable(),
    erasedAt: p.datetime().length(3).nullable(),
    returnedAt: p.datetime().length(3).nullable(),
    /** The batch in which they came back. */
    returnedIn: p.integer().nullable(),
    /** The entry of the ledger, by its id. */
    entry: p.uuid(),
    /** The key of the ledger under which the hashes are made, by a hash of its own. */
    ledgerKey: p.text().nullable(),
    hashes: p.json<Hashes>().nullable(),
    places: p.json<Place[]>(),
    /** True where the ledger's intent could not be settled against the log, as after an older backup was restored. */
    isUnsettled: p.boolean().default(false),
  },
  indexes: [{ name: 'departure_by_expert', properties: ['expertId', 'id'] }],
});

/**
 * Somebody whom an import brought who has the name of somebody that left. They are not shown until a steward says that they are
 * another person.
 */
export const NamesakeTable = defineEntity({
  name: 'Namesake',
  tableName: 'namesake',
  schema: PRIVATE,
  properties: {
    expertId: p.integer().primary().autoincrement(false),
    /** The batch that brought them. */
    batch: p.integer(),
    admittedAt: p.datetime().length(3).nullable(),
    admittedIn: p.integer().nullable(),
  },
});
