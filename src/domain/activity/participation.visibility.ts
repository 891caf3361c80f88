import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import { isVisibleByKey } from '../expert/expert.policy.ts';

/** True where a participation is of an expert who may be shown. */
export const isOfVisibleExpert = (row: Sql): Sql => isVisibleByKey(sql`${row}.expert_id`);

/** True of an entry by which a participation is gone, which was told of whoever it was. */
export const isRemoval = (entry: Sql): Sql => sql`${entry}.kind = 'TOMBSTONED'`;

/** True of an entry by which a citation is gone of a participation of an expert who is shown. */
export const isTakenFromShownParticipation = (entry: Sql): Sql => sql`${isRemoval(entry)} and exists (
  select from participation owner where owner.id = (${entry}.before ->> 'fact')::integer and ${isOfVisibleExpert(raw('owner'))})`;

/** True where a citation is of a participation of an expert who may be shown. */
export const citesVisibleParticipation = (citation: Sql): Sql =>
  sql`exists (select from participation cited where cited.id = ${citation}.participation_id
    and ${isVisibleByKey(sql`cited.expert_id`)})`;
