import type { EntityManager } from '@mikro-orm/postgresql';
import { writeAs } from '../../platform/changes/write-as.ts';
import { erasePerson } from './erase-person.ts';
import { askFor } from './find-person.ts';
import { dayOf, type LeavingSetting } from './setting.ts';

/** What was due. */
export interface DueReport {
  /** How many people what was kept of was erased. */
  erased: number;
  /** Of how many people consent had expired. */
  expired: number;
}

const DUE = `select distinct d.expert_id as expert from private.departure d
  where d.level in ('WITHHOLD', 'ERASE') and d.returned_at is null and d.erased_at is null and d.blocked_until <= ? order by 1`;

/** Those whose consent to something is over, and of whom the columns or the vault do not say so yet. */
const EXPIRED = `select distinct c.expert_id as expert from private.consent c join public.expert e on e.id = c.expert_id
  cross join lateral private.consents_of(c.expert_id) now
  where c.valid_until is not null and now.purpose = c.purpose and now.state = 'EXPIRED' and case c.purpose
    when 'EXPERT_TIES' then e.tie_consent is not null when 'PARTNER_EMBED' then e.embed_consent is not null
    when 'PHOTO' then e.photo is not null when 'CONTACT_LINK' then e.url is not null
    else e.biography is not null or e.biography_translations is not null end order by 1`;

/**
 * Erases what is kept of people whose time to come back is over, and takes away what is shown by consent that has expired. It can be
 * done at any time, and where nothing is due it writes nothing.
 */
export async function settleDue(
  em: EntityManager,
  setting: Pick<LeavingSetting, 'today'>,
): Promise<DueReport> {
  const today = dayOf(setting);
  const execute = (sql: string, values: unknown[] = []) =>
    em.fork().execute<{ expert: number }[]>(sql, values);
  if ((await execute(DUE, [today])).length + (await execute(EXPIRED)).length === 0)
    return { erased: 0, expired: 0 };
  return await writeAs(em.fork(), { kind: 'consent', actor: 'system', reason: REASON }, async (act) => {
    const ask = await askFor(act);
    const due = await ask<{ expert: number }>(DUE, [today]);
    for (const { expert } of due) await erasePerson(ask, expert);
    const expired = await ask<{ expert: number }>(EXPIRED);
    for (const { expert } of expired) await ask('select private.apply_consents(?)', [expert]);
    return { erased: due.length, expired: expired.length };
  });
}

const REASON = 'The time for which something was kept, or agreed to, is over.';
