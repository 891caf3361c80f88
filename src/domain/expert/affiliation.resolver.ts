import { Args, ArgsType, Field, Resolver } from 'type-graphql';
import { ConnectionField, ListFieldOf } from '../../platform/graph/list-field.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import { PartialDate } from '../../platform/graph/scalars.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { List } from '../../platform/read/list.ts';
import { byInsertion } from '../../platform/read/orders.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import { hadEnded } from '../organization/lineage.ts';
import { Organization } from '../organization/organization.ts';
import { Affiliation, AffiliationConnection } from './affiliation.ts';
import { Expert } from './expert.ts';

/** How many affiliations one expert can show. */
export const MOST_AFFILIATIONS = 20;

const affiliationsOfExpert: List = {
  type: 'Affiliation',
  link: (row, expert) => sql`${row}.expert_id = ${expert}`,
  isShownWithParent: true,
  order: {
    name: 'date',
    keys: [{ by: (row) => sql`coalesce(${row}.valid_from, '')`, type: 'text', descending: true }],
  },
};

/** True where an affiliation may have held on a date, as far as both are known; with an organization that ended it ended too. */
export const heldAt = (row: Sql, date: unknown): Sql => sql`(
  coalesce(${row}.valid_from, '') <= ${date}::text || '~' collate "C"
  and coalesce(${row}.valid_to, '~') || '~' >= ${date}::text collate "C"
  and not ${hadEnded(sql`${row}.organization_id`, date)})`;

@Resolver(() => Expert)
export class ExpertAffiliations {
  @ListFieldOf(
    () => Affiliation,
    MOST_AFFILIATIONS,
    'The organizations the expert is or was part of, the latest first.',
  )
  affiliations(): List {
    return affiliationsOfExpert;
  }
}

@ArgsType()
class AffiliationsArgs extends PageArgs {
  @Field(() => PartialDate, { nullable: true, description: 'Only who may have been part of it then.' })
  at?: string | null;
}

@Resolver(() => Organization)
export class OrganizationExperts {
  @ConnectionField(() => AffiliationConnection, 'The experts who are or were part of it.')
  experts(@Args(() => AffiliationsArgs) { at }: AffiliationsArgs): PagedList {
    return {
      type: 'Affiliation',
      link: (row, organization) => sql`${row}.organization_id = ${organization}`,
      where: (row) => (at ? heldAt(row, at) : undefined),
      order: byInsertion,
    };
  }
}
