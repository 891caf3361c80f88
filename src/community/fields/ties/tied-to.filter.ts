import { ID } from 'type-graphql';
import { OrganizationFilter } from '../../../domain/organization/organization.filter.ts';
import { FilterField } from '../../../platform/graph/filter-field.ts';
import { keyFromId } from '../../../platform/node-id.ts';
import { raw, sql } from '../../../platform/read/sql.ts';
import { standardSizeLimits } from '../../graph/graph-scope.ts';
import { appearedFor } from '../../storage/facts.statement.ts';

const [P, Q, R] = [raw('p'), raw('q'), raw('r')];

/**
 * The activities that an organization attended and that are small enough for all there to have met; of synthetic series only
 * where it attended no others.
 */
const activitiesMetAt = (organization: number) => sql`(with met as (
  select distinct p.activity_id, s.synthetic from participation p
  join edition e on e.id = p.edition_id join series s on s.id = e.series_id
  where p.activity_id is not null and (p.organization_id = ${organization} or p.organization_id is null
    and p.expert_id in (select l.expert_id from affiliation l where l.organization_id = ${organization}))
  and ${appearedFor(P)} = ${organization}
  and (select count(distinct ${appearedFor(R)}) from participation r where r.activity_id = p.activity_id) <= ${standardSizeLimits.maxActivitySize}
) select activity_id from met where synthetic = (select bool_and(synthetic) from met))`;

FilterField<string>(
  () => ID,
  'Tied to this organization: both attended an activity of at most 15 organizations, as recorded.',
  (id, row) => {
    const key = keyFromId('Organization', id);
    return sql`(${row}.id <> ${key} and ${row}.id in (
      select ${appearedFor(Q)} from participation q where q.activity_id in ${activitiesMetAt(key)}))`;
  },
)(OrganizationFilter.prototype, 'tiedTo');
