import { isVisibleByKey } from '../../domain/expert/expert.policy.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/** The editions at which an organization among those named brought something about, or appeared, or came out with it. */
const editionsOfOrganizations = (keys: Sql): Sql => sql`
  select c.edition_id from convening c where c.organization_id in (${keys})
  union all select p.edition_id from participation p where p.organization_id in (${keys}) and ${isVisibleByKey(raw('p.expert_id'))}
  union all select o.edition_id from outcome o join outcome_proposer l on l.outcome_id = o.id where l.organization_id in (${keys})
  union all select o.edition_id from outcome o join outcome_responsible l on l.outcome_id = o.id where l.organization_id in (${keys})`;

const kinOf = (key: Sql): Sql => sql`
  select k.to_id from organization_change k where k.from_id = ${key}
  union all select k.from_id from organization_change k where k.to_id = ${key}`;

/** The origins of the organization with a key: where it appeared; of one that appeared nowhere, those of whom it followed or who followed it. */
export const originsOfOrganizationBy = (key: Sql): Sql[] => [
  editionsOfOrganizations(key),
  editionsOfOrganizations(kinOf(key)),
];

export const originsOfOrganization = (row: Sql): Sql[] => originsOfOrganizationBy(sql`${row}.id`);

/** An expert is known from where they took part. */
export const originsOfExpert = (row: Sql): Sql[] => [
  sql`select p.edition_id from participation p where p.expert_id = ${row}.id`,
];

/** A sector is known from whoever was of it at the time. */
export const originsOfSector = (row: Sql): Sql[] => [
  sql`select c.edition_id from convening c where c.sector_at_time_id = ${row}.id
    union all select p.edition_id from participation p where p.sector_at_time_id = ${row}.id
      and ${isVisibleByKey(raw('p.expert_id'))}`,
];
