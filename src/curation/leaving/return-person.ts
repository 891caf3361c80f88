import type { EntityManager } from '@mikro-orm/postgresql';
import { RETURNING } from '../../domain/expert/departure.objects.ts';
import { Refusal } from '../../platform/errors.ts';
import { askFor, findPerson } from './find-person.ts';
import { putReasonsBack } from './reasons.ts';

/**
 * Takes back a withholding that was a mistake, while what is kept is not erased: all that was kept is shown as before. It must run
 * in an act that has a reason.
 */
export async function returnPerson(
  em: EntityManager,
  { expert }: { expert: number },
): Promise<{ expert: number }> {
  const ask = await askFor(em);
  const { departure, isErased } = await findPerson(ask, expert);
  if (isErased)
    throw refuse('What was kept of this person is erased, and nothing can bring it back.', 'leaving.erased');
  if (!departure) throw refuse('This person has not left.', 'leaving.not-left');
  await ask(
    `update private.departure set returned_at = now(), returned_in = current_setting('tejido.batch')::int
     where expert_id = ? and returned_at is null and level in ('WITHHOLD', 'ERASE')`,
    [expert],
  );
  await putReasonsBack(ask, expert);
  await ask(`select set_config('${RETURNING}', ?, true)`, [`${expert}`]);
  await ask('update public.expert set consent = ? where id = ?', [departure.consentBefore, expert]);
  await ask('select private.apply_consents(?)', [expert]);
  em.clear();
  return { expert };
}

/**
 * Says that somebody who has the name of a person that left is another one: they are shown. It must run in an act that has a
 * reason.
 */
export async function admitNamesake(
  em: EntityManager,
  { expert }: { expert: number },
): Promise<{ expert: number }> {
  const ask = await askFor(em);
  const { isNamesake } = await findPerson(ask, expert);
  if (!isNamesake)
    throw refuse('This person does not wait for a word about their name.', 'leaving.no-namesake');
  await ask(
    `update private.namesake set admitted_at = now(), admitted_in = current_setting('tejido.batch')::int where expert_id = ?`,
    [expert],
  );
  await ask(`update public.expert set consent = null where id = ? and consent = 'EMBARGOED'`, [expert]);
  em.clear();
  return { expert };
}

const refuse = (message: string, messageKey: string): Refusal =>
  new Refusal({ code: 'CONFLICT', path: ['expert'], message, messageKey });
