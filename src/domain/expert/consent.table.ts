import { defineEntity, p } from '@mikro-orm/core';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import * as column from '../../platform/tables/columns.ts';

/** For what a person's word is asked. */
export const consentPurposes = ['PROFILE', 'PHOTO', 'CONTACT_LINK', 'EXPERT_TIES', 'PARTNER_EMBED'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** What a person can have said; what was given for a time is expired after it, which is never stored. */
export const consentWords = ['GIVEN', 'DENIED', 'WITHDRAWN'] as const;

export const consentBases = ['PUBLIC_PROGRAMME', 'CONSENT', 'LEGAL_DUTY'] as const;

/**
 * What people said about the uses of what is known of them, one row each time; the last row of a purpose counts. It leaves no
 * change in the log, since the public is told nothing of it, and is never edited: who thinks otherwise says so anew.
 */
export const ConsentTable = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  schema: PRIVATE,
  properties: {
    id: p.integer().primary().autoincrement(),
    /** The key of the expert, who may be gone. */
    expertId: p.integer(),
    purpose: p.enum(consentPurposes),
    state: p.enum(consentWords),
    basis: p.enum(consentBases),
    /** Which version of the privacy notice the person was shown. */
    noticeVersion: p.text(),
    recordedAt: p.datetime().length(3).defaultRaw('now()'),
    /** The last day on which it counts; a partial one counts to its end. */
    validUntil: column.partialDate('valid_until'),
    /** Where the person's word can be looked up; emptied when the person is erased. */
    evidence: p.text().nullable(),
    batch: p.integer(),
  },
  indexes: [{ name: 'consent_by_expert', properties: ['expertId', 'purpose', 'id'] }],
});
