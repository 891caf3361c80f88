import type { EntityManager } from '@mikro-orm/postgresql';
import type { LeaveLevel, Place } from '../../domain/expert/departure.table.ts';
import { isVisible } from '../../domain/expert/expert.policy.ts';
import { raw } from '../../platform/read/sql.ts';

/** Somebody who is not shown, or of whom something is not; for stewards. */
export interface WithheldPerson {
  expert: number;
  version: number;
  /** What the vault keeps; null once it is erased. */
  displayName: string | null;
  slug: string | null;
  /** WITHHOLD also where a package or an edit says that they are not shown. */
  level: LeaveLevel;
  /** Why, in the words of the act; for whoever waits since their name is that of somebody who left, that. */
  reason: string;
  since: string;
  blockedUntil: string | null;
  isErased: boolean;
  /** True where the ledger's intent could not be settled against the log. */
  isUnsettled: boolean;
  /** True where a steward is to say whether they are the person of this name who left. */
  isWaiting: boolean;
  places: Place[];
}

const LIST = `select e.id as expert, e.version, coalesce(e.name, v.kept #>> array['expert', e.id::text, 'name']) as "displayName",
    coalesce(v.kept #>> array['expert', e.id::text, 'slug'], case when e.name is not null then e.slug end) as slug,
    coalesce(d.level, 'WITHHOLD') as level, n.expert_id is not null as "isWaiting",
    case when n.expert_id is not null then 'They have the name of somebody who left.' else coalesce(b.reason, b.kind, e.withheld) end as reason,
    to_char(coalesce(d.at, v.since, e.updated_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since,
    d.blocked_until as "blockedUntil", d.erased_at is not null as "isErased", coalesce(d.is_unsettled, false) as "isUnsettled",
    coalesce(d.places, '[]') as places
  from public.expert e left join private.vault v on v.expert_id = e.id
  left join private.namesake n on n.expert_id = e.id and n.admitted_at is null
  left join lateral (select * from private.departure d where d.expert_id = e.id and d.returned_at is null
    order by d.level in ('WITHHOLD', 'ERASE') desc, d.id desc limit 1) d on true
  left join private.batch b on b.id = coalesce(d.batch, (select max(c.batch_id) from private.change c
    where c.entity_type = 'Expert' and c.entity_key = e.id::text and c.after -> 'consent' is not null))
  where d.id is not null or not (${isVisible(raw('e')).compile().text})`;

/** Those who are not shown, the last first; with a text, those whose kept name has it. */
export async function withheldPeople(
  em: EntityManager,
  {
    first = 20,
    after = null,
    text = null,
  }: { first?: number; after?: number | null; text?: string | null } = {},
): Promise<WithheldPerson[]> {
  return em.fork().execute<WithheldPerson[]>(
    `select * from (${LIST}) listed where (?::int is null or expert < ?) and (?::text is null or strpos(fold("displayName"), fold(?)) > 0)
     order by expert desc limit ?`,
    [after, after, text, text, first],
  );
}
