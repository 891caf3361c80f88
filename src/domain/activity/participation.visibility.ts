import { type Sql, sql } from '../../platform/read/sql.ts';
import { isVisibleByKey } from '../expert/expert.policy.ts';

/** True where a participation is of an expert who may be shown. */
export const isOfVisibleExpert = (row: Sql): Sql => isVisibleByKey(sql`${row}.expert_id`);

/** True where a citation is of a participation of an expert who may be shown. */
export const citesVisibleParticipation = (citation: Sql): Sql =>
  sql`exists (select from participation cited where cited.id = ${citation}.participation_id
    and ${isVisibleByKey(sql`cited.expert_id`)})`;
