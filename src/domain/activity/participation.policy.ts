import type { ReadPolicy } from '../../platform/read/policy.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import { heldAt } from '../expert/affiliation.resolver.ts';

/** Something of the affiliation, as `a`, that held when a participation took place; null where none is known. */
export const affiliationAtTime = (row: Sql, what: Sql): Sql => sql`(
  select ${what} from affiliation a join edition e on e.id = ${row}.edition_id
  where a.expert_id = ${row}.expert_id and (${row}.organization_id is null or a.organization_id = ${row}.organization_id)
  and (coalesce(e.starts_on, e.year::text) is null or ${heldAt(sql`a`, sql`coalesce(e.starts_on, e.year::text)`)})
  order by coalesce(a.valid_from, '') desc, a.id desc limit 1)`;

/** Participations; of those whose expert is not shown, only edition, activity, role and place. */
export const participationPolicy: ReadPolicy = {
  guarded: {
    by: 'expert',
    columns: [
      'onBehalfOf',
      'nameAtTime',
      'sectorAtTime',
      'scopeAtTime',
      'affiliationAtTime',
      'billedAs',
      'roleAsGiven',
    ],
  },
  derived: { withheld: (row) => sql`(select w.withheld from expert w where w.id = ${row}.expert_id)` },
  references: {
    affiliationAtTime: { type: 'Affiliation', key: (row) => affiliationAtTime(row, sql`a.id`) },
  },
};
