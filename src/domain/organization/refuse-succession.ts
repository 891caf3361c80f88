import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/errors.ts';
import { type ChangeOfOrganizations, INTO_ONE } from './change-lines.ts';
import { lastDay } from './holders.ts';

/** Refuses a change by which, on one day, organizations would lead round in a circle: nobody would have taken over. */
export async function refuseCircle(em: EntityManager, change: ChangeOfOrganizations): Promise<void> {
  const parties = `{${change.from.join()}}`;
  const [circle] = await em.execute<{ id: number }[]>(
    `with recursive day as (select from_id, to_id from organization_change o where from_id <> to_id
         and ${lastDay('o.effective_on')} = (select ${lastDay('given.day')} from (select ?::text as day) given)),
       reach(id) as (select to_id from day where from_id = any(?) union select d.to_id from reach r join day d on d.from_id = r.id)
     select id from reach where id = any(?) limit 1`,
    [change.effectiveOn, parties, parties],
  );
  if (!circle) return;
  throw new Refusal({
    code: 'INVALID',
    path: ['fields', 'to'],
    messageKey: 'succession.circle',
    message:
      'On that day organizations would follow each other in a circle. Name whom the last of them went to.',
  });
}

/** Refuses a change that would be one with another: of the same kind and date, from the same organization or into the same one. */
export async function refuseKnown(
  em: EntityManager,
  { kind, effectiveOn, from, to }: ChangeOfOrganizations,
  own: readonly number[],
): Promise<void> {
  const shared = INTO_ONE.has(kind) && to.length > 0 ? ['to_id', to[0]] : ['from_id', from[0]];
  const [known] = await em.execute<{ id: number }[]>(
    `select id from organization_change where kind = ? and effective_on = ? and ${shared[0]} = ? and id <> all(?) limit 1`,
    [kind, effectiveOn, shared[1], `{${own.join()}}`],
  );
  if (!known) return;
  throw new Refusal({
    code: 'CONFLICT',
    path: ['fields'],
    messageKey: 'succession.known',
    message: 'There is such a change already, of the same kind and date. Edit that one.',
  });
}
