import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/errors.ts';
import type { Arriving, DepartedPeople } from './departed-people.ts';

/**
 * Refuses an act that would record somebody who left: SUPPRESSED by an identifier or an id of a publisher. Where only the name agrees
 * it refuses too, unless a steward says that they are somebody else.
 */
export async function refuseDeparted(
  em: EntityManager,
  departed: DepartedPeople,
  who: Arriving,
  { isSomebodyElse = false }: { isSomebodyElse?: boolean } = {},
): Promise<void> {
  const [found] = await departed.recognize(em, [who]);
  if (!found || (found.by === 'NAME' && isSomebodyElse)) return;
  throw new Refusal({
    code: 'SUPPRESSED',
    path: ['fields'],
    message:
      found.by === 'SURE'
        ? 'This person left the network and is not recorded again.'
        : 'Somebody of this name left the network. A steward can record a person who has the same name.',
    messageKey: found.by === 'SURE' ? 'leaving.suppressed' : 'leaving.namesake',
  });
}
