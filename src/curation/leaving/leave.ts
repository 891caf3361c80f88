import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LeaveLevel, Place } from '../../domain/expert/departure.table.ts';
import type { Ask } from '../../platform/database/ask.ts';
import { Refusal } from '../../platform/errors.ts';
import { erasePerson } from './erase-person.ts';
import { askFor, currentBatch, findPerson, type Person } from './find-person.ts';
import { hashesOf, knownBy } from './known-by.ts';
import { placesIn } from './places.ts';
import { takeReasons, wordsFor } from './reasons.ts';
import { saidByPurpose, sayOfPurpose, TAKEN_BACK } from './record-consent.ts';
import { dayOf, daysAfter, type LeavingSetting } from './setting.ts';

/** Who leaves, and how far. */
export interface LeaveInput {
  expert: number;
  level: LeaveLevel;
}

/** Where the person was shown until then. */
export interface LeaveResult {
  expert: number;
  places: Place[];
}

/** What an act of leaving writes into the ledger and the log of departures. */
interface Departure extends LeaveInput {
  consentBefore: string | null;
  blockedUntil: string | null;
  places: Place[];
}

/**
 * Lets somebody leave. HIDE_PHOTO and HIDE_PROFILE take back consent to a photograph, or to it with biography and page. WITHHOLD
 * moves all that tells of them into the vault until it is erased; ERASE erases it now. It must run in an act that has a reason.
 */
export async function leave(
  em: EntityManager,
  { expert, level }: LeaveInput,
  setting: LeavingSetting,
): Promise<LeaveResult> {
  const ask = await askFor(em);
  const person = await findPerson(ask, expert);
  refuseTwice(person, level);
  await refuseNaming(ask, expert);
  const places = await placesIn(ask, expert);
  const blockedUntil = blockedUntilOf(level, setting);
  const departure = { expert, level, blockedUntil, places, consentBefore: consentBefore(person) };
  await noteDeparture(ask, departure, setting);
  const purposes = TAKEN_BACK[level];
  if (purposes) {
    await saidByPurpose(ask, expert);
    for (const purpose of purposes) await sayOfPurpose(ask, expert, { purpose, ...TAKEN_BACK_WORD });
    await ask('select private.apply_consents(?)', [expert]);
  } else {
    await takeReasons(ask, expert);
    await ask(`update public.expert set consent = 'WITHDRAWN' where id = ?`, [expert]);
    if (blockedUntil! <= dayOf(setting)) await erasePerson(ask, expert);
  }
  em.clear();
  return { expert, places };
}

const TAKEN_BACK_WORD = { state: 'WITHDRAWN', basis: 'CONSENT', noticeVersion: '' } as const;

const consentBefore = ({ departure, consent }: Person) => (departure ? departure.consentBefore : consent);

const blockedUntilOf = (level: LeaveLevel, setting: LeavingSetting): string | null => {
  if (TAKEN_BACK[level]) return null;
  return daysAfter(dayOf(setting), level === 'ERASE' ? 0 : setting.blockingDays);
};

function refuseTwice({ isErased, departure }: Person, level: LeaveLevel): void {
  if (!isErased && (!departure || level === 'ERASE')) return;
  throw new Refusal({
    code: 'CONFLICT',
    path: ['level'],
    message: isErased
      ? 'What was kept of this person is erased: there is nothing left of them to take out.'
      : 'This person has left already. Only ERASE goes further.',
    messageKey: isErased ? 'leaving.erased' : 'leaving.left',
  });
}

/** A reason that names the person would keep the name in the log. */
async function refuseNaming(ask: Ask, expert: number): Promise<void> {
  const [said] = await ask<{ reason: string | null }>(
    `select reason from private.batch where id = current_setting('tejido.batch')::int`,
  );
  const reason = said?.reason?.toLowerCase();
  if (!reason) return;
  const words = await wordsFor(ask, expert);
  if (!words.some((word) => reason.includes(word.toLowerCase()))) return;
  throw new Refusal({
    code: 'INVALID',
    path: ['act', 'reason'],
    message: 'The reason stays in the log: say it without the name of the person.',
    messageKey: 'leaving.reason-names-person',
  });
}

async function noteDeparture(ask: Ask, departure: Departure, { ledger }: LeavingSetting): Promise<void> {
  const [who] = await knownBy(ask, [departure.expert]);
  await ask(
    `insert into private.departure (expert_id, level, consent_before, batch, blocked_until, entry, ledger_key, hashes, places)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      departure.expert,
      departure.level,
      departure.consentBefore,
      await currentBatch(ask),
      departure.blockedUntil,
      randomUUID(),
      ledger.keyId,
      JSON.stringify(hashesOf(ledger, who!)),
      JSON.stringify(departure.places),
    ],
  );
}
