import type { EntityManager } from '@mikro-orm/postgresql';
import type { personRequestKinds } from '../../domain/expert/person-request.table.ts';
import { Refusal } from '../../platform/errors.ts';
import { askFor, currentBatch, findPerson } from './find-person.ts';
import { dayOf } from './setting.ts';
import { workingDaysAfter } from './working-days.ts';

/** Within how many working days a request is to be answered, and then carried out. */
const ANSWER = 20;
const CARRY_OUT = 15;

/** What a person asked for about themselves, and by when the law wants it answered and carried out. */
export interface PersonRequest {
  id: number;
  expert: number | null;
  kind: (typeof personRequestKinds)[number];
  /** Days, such as `2026-12-01`. */
  receivedOn: string;
  answerBy: string;
  /** From the answer; before it, from the last day for that. */
  carryOutBy: string;
  answeredOn: string | null;
  carriedOutOn: string | null;
}

type Stored = Omit<PersonRequest, 'answerBy' | 'carryOutBy'>;

const COLUMNS = `id, expert_id as expert, kind, received_on as "receivedOn", answered_on as "answeredOn", carried_out_on as "carriedOutOn"`;

/** Records a request as it came in. */
export async function recordPersonRequest(
  em: EntityManager,
  input: { expert?: number | null; kind: PersonRequest['kind']; receivedOn: string },
): Promise<PersonRequest> {
  const ask = await askFor(em);
  const { expert = null, kind, receivedOn } = input;
  if (expert !== null) await findPerson(ask, expert);
  refuseNoDay(receivedOn, 'receivedOn');
  const [made] = await ask<Stored>(
    `insert into private.person_request (expert_id, kind, received_on, batch) values (?, ?, ?, ?) returning ${COLUMNS}`,
    [expert, kind, receivedOn, await currentBatch(ask)],
  );
  return withDueDays(made!);
}

/**
 * Closes a request: it is answered and carried out today, unless days are given. With `carriedOutOn: null` it is only answered.
 */
export async function closePersonRequest(
  em: EntityManager,
  input: { request: number; answeredOn?: string; carriedOutOn?: string | null; today?: string },
): Promise<PersonRequest> {
  const ask = await askFor(em);
  const today = dayOf(input);
  const { answeredOn = today, carriedOutOn = today } = input;
  refuseNoDay(answeredOn, 'answeredOn');
  if (carriedOutOn !== null) refuseNoDay(carriedOutOn, 'carriedOutOn');
  const [closed] = await ask<Stored>(
    `update private.person_request set answered_on = coalesce(answered_on, ?), carried_out_on = ?
     where id = ? and carried_out_on is null returning ${COLUMNS}`,
    [answeredOn, carriedOutOn, input.request],
  );
  if (closed) return withDueDays(closed);
  throw new Refusal({
    code: 'NOT_FOUND',
    path: ['request'],
    message: 'There is no such request that is open.',
    messageKey: 'request.not-open',
  });
}

/** The requests, those first that are due first; the open ones, the closed ones, or all. */
export async function personRequests(
  em: EntityManager,
  { open }: { open?: boolean } = {},
): Promise<PersonRequest[]> {
  const rows = await em
    .fork()
    .execute<Stored[]>(
      `select ${COLUMNS} from private.person_request where ?::boolean is null or (carried_out_on is null) = ? order by received_on, id`,
      [open ?? null, open ?? null],
    );
  return rows.map(withDueDays);
}

const withDueDays = (stored: Stored): PersonRequest => {
  const answerBy = workingDaysAfter(stored.receivedOn, ANSWER);
  return { ...stored, answerBy, carryOutBy: workingDaysAfter(stored.answeredOn ?? answerBy, CARRY_OUT) };
};

function refuseNoDay(day: string, field: string): void {
  const moment = Date.parse(`${day}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(day) && new Date(moment || 0).toISOString().startsWith(day)) return;
  throw new Refusal({
    code: 'INVALID',
    path: [field],
    message: `"${day.slice(0, 20)}" is not a day: write it such as 2026-12-01.`,
    messageKey: 'request.day',
  });
}
