import { PRIVATE } from '../../platform/changes/change.table.ts';
import { WHOLE_LOG } from '../../platform/changes/kept-change.table.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import type { SlugHistory } from '../../platform/stored.ts';
import { expertSaying, isVisible, isVisibleByKey } from './expert.policy.ts';

/** The entries of the change log about the expert with a key. */
const entriesOf = (key: Sql, alias: string, log = `${PRIVATE}.change`): Sql =>
  sql`${raw(log)} ${raw(alias)} where ${raw(alias)}.entity_type = 'Expert' and ${raw(alias)}.entity_key = ${key}::text`;

/** What a property of an expert was after an entry of the log, also where it was taken out of the log since. */
const after = (key: Sql, entry: Sql, property: string): Sql => sql`(
  select known.after ->> ${raw(`'${property}'`)} from ${entriesOf(key, 'known', WHOLE_LOG)} and known.id <= ${entry}.id
  and (known.kind = 'CREATED' or known.after -> ${raw(`'${property}'`)} is not null) order by known.id desc limit 1)`;

/** True of the last entry of an act about an expert. */
const isLastOfAct = (key: Sql): Sql => sql`entry.after is not null
  and not exists (select from ${entriesOf(key, 'later')} and later.batch_id = entry.batch_id and later.id > entry.id)`;

/** True where an expert had this slug and was shown after one of the acts of writing that changed them. */
const wasVisibleAs = (key: Sql, slug: Sql | string): Sql => sql`exists (
  select from ${entriesOf(key, 'entry')} and ${isLastOfAct(key)}
  and ${after(key, raw('entry'), 'slug')} = ${slug}
  and exists (select from ${expertSaying(after(key, raw('entry'), 'consent'))} state where ${isVisible(raw('state'))}))`;

/** True of an entry of the log about an expert who was shown then. */
export const wasVisible = (entry: Sql): Sql =>
  sql`exists (select from ${expertSaying(after(sql`${entry}.entity_key`, entry, 'consent'))} state where ${isVisible(raw('state'))})`;

/** True of an entry of the log by which an expert who was shown is hidden, in whole, from ties, or but for the name. */
export const hides = (entry: Sql): Sql => sql`(${entry}.kind = 'TOMBSTONED'
  or ${entry}.after ->> 'tieConsent' = 'DENIED' or ${entry}.after ->> 'embedConsent' = 'DENIED'
  or exists (select from ${raw(PRIVATE)}.kept_change kept where kept.id = ${entry}.id)
  or ${entry}.before ? 'consent' and coalesce(${entry}.before ->> 'consent', 'GRANTED') = 'GRANTED'
    and ${entry}.after ->> 'consent' is distinct from 'GRANTED')`;

const isVisibleSaying = (consent: Sql): Sql =>
  sql`exists (select from ${expertSaying(consent)} state where ${isVisible(raw('state'))})`;

/** True of an entry about an expert who was shown before it, and is withheld or gone since. */
const endsBeingShown = (
  entry: Sql,
): Sql => sql`(${entry}.before is not null and ${isVisibleSaying(sql`${entry}.before ->> 'consent'`)}
  and (${entry}.kind = 'TOMBSTONED' or ${entry}.after ? 'consent' and not ${isVisibleSaying(sql`${entry}.after ->> 'consent'`)}))`;

/** True of the last such entry: that an expert who is not shown ever changed is told by it alone. */
export const isEndOfBeingShown = (entry: Sql): Sql => sql`${endsBeingShown(entry)} and not exists (
  select from ${entriesOf(sql`${entry}.entity_key`, 'later')} and later.id > ${entry}.id and ${endsBeingShown(raw('later'))})`;

/** True of an entry by which something is gone that hung, by a property, on an expert who is shown. */
export const isTakenFromShown =
  (property: string) =>
  (entry: Sql): Sql =>
    sql`${entry}.kind = 'TOMBSTONED' and exists (select from expert owner
    where owner.id = (${entry}.before ->> ${raw(`'${property}'`)})::integer and ${isVisible(raw('owner'))})`;

/** True of an entry by which a citation is gone of an affiliation of an expert who is shown. */
export const isTakenFromShownAffiliation = (entry: Sql): Sql => sql`${entry}.kind = 'TOMBSTONED' and exists (
  select from affiliation owner where owner.id = (${entry}.before ->> 'fact')::integer and ${isVisibleByKey(sql`owner.expert_id`)})`;

/** Which experts acts of writing left shown after a position of the log, and under which slugs, the last one last. */
export function shownSince(position: Sql): Sql {
  const entry = raw('entry');
  const key = sql`${entry}.entity_key`;
  return sql`select expert, slug from (
    select entry.id, ${key}::int as expert, ${after(key, entry, 'slug')} as slug from ${raw(PRIVATE)}.change entry
    where entry.id > ${position} and entry.entity_type = 'Expert' and ${isLastOfAct(key)} and ${wasVisible(entry)}
  ) shown where slug is not null order by id`;
}

const keyByHash = (hash: Sql): Sql =>
  sql`select shown.expert_id from ${raw(PRIVATE)}.shown_slug shown where shown.hash = ${hash}`;

const withdrew = (row: Sql): Sql => sql`${row}.withheld = 'CONSENT_WITHDRAWN'`;

/** True where an expert withdrew, or was taken out while shown or after that; not where they are kept back for another reason. */
const isGone = (key: Sql): Sql => sql`case
  when exists (select from expert t where t.id = ${key})
  then exists (select from expert t where t.id = ${key} and ${withdrew(raw('t'))})
  else exists (select from ${entriesOf(key, 'entry')} and entry.kind = 'TOMBSTONED'
    and exists (select from ${expertSaying(raw(`entry.before ->> 'consent'`))} state
      where ${isVisible(raw('state'))} or ${withdrew(raw('state'))})) end`;

/** An expert who was shown and then withdrew is gone; of one who was never shown nothing is said. */
export const pastOfExperts: SlugHistory = { wasVisibleAs, keyByHash, isGone };
