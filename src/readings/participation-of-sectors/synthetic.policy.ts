import { isVisibleByKey } from '../../domain/expert/expert.policy.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';

// Whether the appearances named are in synthetic series and nowhere else; null where there are none.
const inventedBy = (appearances: Sql): Sql => sql`(
  select bool_and(s.synthetic) from (${appearances}) a join edition e on e.id = a.edition_id
  join series s on s.id = e.series_id)`;

/** The editions at which an organization among those named brought something about, or appeared, or came out with it. */
const ofOrganizations = (keys: Sql): Sql => sql`
  select c.edition_id from convening c where c.organization_id in (${keys})
  union all select p.edition_id from participation p where p.organization_id in (${keys}) and ${isVisibleByKey(raw('p.expert_id'))}
  union all select o.edition_id from outcome o join outcome_proposer l on l.outcome_id = o.id where l.organization_id in (${keys})
  union all select o.edition_id from outcome o join outcome_responsible l on l.outcome_id = o.id where l.organization_id in (${keys})`;

const kinOf = (row: Sql): Sql => sql`
  select k.to_id from organization_change k where k.from_id = ${row}.id
  union all select k.from_id from organization_change k where k.to_id = ${row}.id`;

/** Whether an organization is invented; of one that appeared nowhere, whether those that it followed or that followed it are. */
export const organizationIsSynthetic = (row: Sql): Sql =>
  sql`coalesce(${inventedBy(ofOrganizations(sql`${row}.id`))}, ${inventedBy(ofOrganizations(kinOf(row)))}, false)`;

/** Whether an expert is invented. */
export const expertIsSynthetic = (row: Sql): Sql =>
  sql`coalesce(${inventedBy(
    sql`select p.edition_id from participation p where p.expert_id = ${row}.id`,
  )}, false)`;

/** Whether a topic is invented: by what is about it. */
export const topicIsSynthetic = (row: Sql): Sql =>
  sql`coalesce(${inventedBy(sql`select a.edition_id from activity_topic l
    join activity a on a.id = l.activity_id where l.topic_id = ${row}.id`)}, false)`;

/** Whether a sector is invented: by whoever was of it at the time. */
export const sectorIsSynthetic = (row: Sql): Sql => sql`(exists (${editionsOf(row, 'synthetic')})
  and not exists (${editionsOf(row, 'not synthetic')}))`;

const editionsOf = (sector: Sql, kind: string): Sql => sql`
  select from edition e where e.series_id in (select id from series where ${raw(kind)}) and (
    exists (select from convening c where c.edition_id = e.id and c.sector_at_time_id = ${sector}.id)
    or exists (select from participation p where p.edition_id = e.id and p.sector_at_time_id = ${sector}.id
      and ${isVisibleByKey(raw('p.expert_id'))}))`;
