import { keyOfSlug } from '../platform/read/lookup.ts';
import { raw, type Sql, sql } from '../platform/read/sql.ts';

/** What has a slug: its type in the change log, and its table. */
export const sluggedTypes = {
  ORGANIZATION: ['Organization', 'organization'],
  EXPERT: ['Expert', 'expert'],
  SERIES: ['Series', 'series'],
  EDITION: ['Edition', 'edition'],
  ACTIVITY: ['Activity', 'activity'],
  OUTCOME: ['Outcome', 'outcome'],
  SECTOR: ['Sector', 'sector'],
  TOPIC: ['Topic', 'topic'],
  AGENDA_ITEM: ['AgendaItem', 'agenda_item'],
} as const;

export type SluggedType = keyof typeof sluggedTypes;

/**
 * One row that says whether what has, or had last, a slug is gone for good: there no more, or an expert who withdrew. Of an
 * expert who was kept back for another reason it says what it says of a slug that nobody ever had.
 */
export function isGone(type: SluggedType, slug: string): Sql {
  const [entity, table] = sluggedTypes[type];
  const held = keyOfSlug(entity, raw(table), slug);
  const there = sql`exists (select from ${raw(table)} t where t.id = last.key)`;
  if (type !== 'EXPERT')
    return sql`select last.key is not null and not ${there} as gone from (select ${held} as key) last`;
  return sql`select case
      when ${there} then exists (select from expert t where t.id = last.key and t.consent = 'WITHDRAWN')
      else exists (select from change c where c.entity_type = 'Expert' and c.entity_key = last.key::text
        and c.kind = 'TOMBSTONED' and coalesce(c.before ->> 'consent', '') not in ('DENIED', 'EMBARGOED'))
    end as gone from (select ${held} as key) last`;
}
