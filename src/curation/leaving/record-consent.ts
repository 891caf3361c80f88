import type { EntityManager } from '@mikro-orm/postgresql';
import type { ConsentPurpose, consentBases, consentWords } from '../../domain/expert/consent.table.ts';
import type { LeaveLevel } from '../../domain/expert/departure.table.ts';
import type { Ask } from '../../platform/database/ask.ts';
import { Refusal } from '../../platform/errors.ts';
import { askFor, currentBatch, findPerson } from './find-person.ts';

/** What a person said of one use. */
export interface ConsentInput {
  purpose: ConsentPurpose;
  /** EXPIRED is never said: it is what becomes of a word with a last day. */
  state: (typeof consentWords)[number] | 'EXPIRED';
  basis: (typeof consentBases)[number];
  noticeVersion: string;
  /** The last day on which it counts, perhaps a year or a month. */
  validUntil?: string | null;
  /** Where the person's word can be looked up. */
  evidence?: string | null;
}

/** The uses that somebody takes back at the levels that hide. */
export const TAKEN_BACK: Partial<Record<LeaveLevel, ConsentPurpose[]>> = {
  HIDE_PHOTO: ['PHOTO'],
  HIDE_PROFILE: ['PROFILE', 'PHOTO', 'CONTACT_LINK'],
};

/** The uses about which the column `consent` speaks for all together. */
const DETAILS: ConsentPurpose[] = ['PROFILE', 'PHOTO', 'CONTACT_LINK'];

/**
 * Records what a person said of one use of what is known of them. What readers ask follows in the same transaction. It must run in an
 * act that has a reason.
 */
export async function recordConsent(
  em: EntityManager,
  { expert, consent }: { expert: number; consent: ConsentInput },
): Promise<{ expert: number }> {
  const ask = await askFor(em);
  const { isErased } = await findPerson(ask, expert);
  if (isErased) throw refuse('CONFLICT', 'expert', 'What was kept of this person is erased.', 'erased');
  check(consent);
  if (DETAILS.includes(consent.purpose)) await saidByPurpose(ask, expert);
  await sayOfPurpose(ask, expert, consent);
  if (consent.state === 'GIVEN') await endHiding(ask, expert, consent.purpose);
  await ask('select private.apply_consents(?)', [expert]);
  em.clear();
  return { expert };
}

const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function check({ state, validUntil, noticeVersion }: ConsentInput): void {
  if (state === 'EXPIRED')
    throw refuse('INVALID', 'state', 'Consent expires by its last day: give validUntil.', 'expired');
  if (validUntil && !DAY.test(validUntil))
    throw refuse('INVALID', 'validUntil', 'Expected a day, a month or a year, such as 2027-05.', 'day');
  if (validUntil && state !== 'GIVEN')
    throw refuse('INVALID', 'validUntil', 'Only what was given has a last day.', 'refusal-with-end');
  if (!noticeVersion.trim())
    throw refuse('INVALID', 'noticeVersion', 'Say which privacy notice the person was shown.', 'notice');
}

const refuse = (code: 'INVALID' | 'CONFLICT', field: string, message: string, key: string): Refusal =>
  new Refusal({ code, path: ['consent', field], message, messageKey: `consent.${key}` });

/** Before a use is spoken of by itself the first time: what `consent` said of all three details is said of each. */
export const saidByPurpose = (ask: Ask, expert: number): Promise<unknown> =>
  ask(
    `insert into private.consent (expert_id, purpose, state, basis, notice_version, evidence, batch)
     select e.id, purpose, 'GIVEN', 'CONSENT', '', 'the column consent', current_setting('tejido.batch')::int
     from public.expert e cross join unnest(?::text[]) purpose
     where e.id = ? and coalesce(e.consent, (select d.consent_before from private.departure d where d.expert_id = e.id order by d.id desc limit 1))
       = 'GRANTED' and not exists (select from private.consent c where c.expert_id = e.id and c.purpose = any(?::text[]))`,
    [`{${DETAILS.join(',')}}`, expert, `{${DETAILS.join(',')}}`],
  );

/** Records it; what follows from it is left to `apply_consents`. */
export async function sayOfPurpose(ask: Ask, expert: number, consent: ConsentInput): Promise<void> {
  const { purpose, state, basis, noticeVersion, validUntil = null, evidence = null } = consent;
  await ask(
    `insert into private.consent (expert_id, purpose, state, basis, notice_version, valid_until, evidence, batch)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [expert, purpose, state, basis, noticeVersion.trim(), validUntil, evidence, await currentBatch(ask)],
  );
}

/** Whoever agrees again to what they had taken back has not left in that respect. */
const endHiding = (ask: Ask, expert: number, purpose: ConsentPurpose): Promise<unknown> =>
  ask(
    `update private.departure set returned_at = now(), returned_in = current_setting('tejido.batch')::int
     where expert_id = ? and returned_at is null
       and (level = 'HIDE_PHOTO' and ? = 'PHOTO' or level = 'HIDE_PROFILE' and ? in ('PROFILE', 'PHOTO', 'CONTACT_LINK'))`,
    [expert, purpose, purpose],
  );
