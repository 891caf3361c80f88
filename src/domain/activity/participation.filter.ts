import { ArgsType, Field, ID } from 'type-graphql';
import type { FacetsOf } from '../../platform/graph/facets.ts';
import { conditionOf, FilterField } from '../../platform/graph/filter-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import type { Order } from '../../platform/read/order.ts';
import { byInsertion } from '../../platform/read/orders.ts';
import { oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { isVisibleByKey } from '../expert/expert.policy.ts';
import { expertOrders } from '../expert/expert.resolver.ts';
import { type Lineage, LineageField } from '../organization/lineage.ts';
import { ActivityKind } from './activity.ts';
import { ExpertFilter } from './expert.filter.ts';
import type { ParticipationFacet } from './participation.ts';
import { open, ParticipationWhere, where } from './participation.where.ts';

const asListed: Order = {
  name: 'listed',
  keys: [{ by: (row) => sql`${row}.position`, type: 'integer' }],
};

const latestFirst: Order = {
  name: 'latest',
  keys: [
    {
      by: (row) =>
        sql`(select coalesce(e.starts_on, e.year::text, '') from edition e where e.id = ${row}.edition_id)`,
      type: 'text',
      descending: true,
    },
  ],
};

const ofExpert = (row: Sql, what: Sql) => sql`(select ${what} from expert e where e.id = ${row}.expert_id)`;

const byFamilyName: Order = {
  name: 'family',
  keys: [
    { by: (row) => ofExpert(row, raw('(e.family_sort is null)::integer')), type: 'integer' },
    { by: (row) => ofExpert(row, raw(`coalesce(e.family_sort, '')`)), type: 'text' },
    { by: (row) => ofExpert(row, raw(`coalesce(e.sort_name, '')`)), type: 'text' },
  ],
};

/** The orders in which participations can be had. */
export const participationOrders = new Orders('ParticipationOrder', {
  RECORDED: { order: byInsertion, means: 'As they were recorded.' },
  LISTED: { order: asListed, means: 'As the programme lists them.' },
  FAMILY_NAME: {
    order: byFamilyName,
    means:
      'By the family name of the expert in the order of the Spanish alphabet, ñ after n; whoever is withheld comes last.',
  },
  LATEST_FIRST: { order: latestFirst, means: 'Those in the latest edition first.' },
});

type ParticipationOrder = Parameters<typeof participationOrders.named>[0];

/** The participations that a filter is about, of those that a list is of. */
@ArgsType()
class ParticipationsThat extends PageArgs {
  @FilterField<ParticipationWhere>(
    () => ParticipationWhere,
    'Which of them; all without it.',
    (filter, row) => conditionOf(ParticipationWhere, filter, row),
  )
  filter?: ParticipationWhere | null;
}

@ArgsType()
export class ParticipationsArgs extends ParticipationsThat {
  @participationOrders.field()
  orderBy?: ParticipationOrder;
}

@ArgsType()
export class ParticipationsByRole extends ParticipationsArgs {
  @where.role
  role?: string[] | null;
}

@ArgsType()
export class ParticipationsInLineage extends ParticipationsByRole {
  @LineageField()
  lineage?: keyof typeof Lineage | null;
}

@ArgsType()
export class ParticipantsOfActivity extends ParticipationsThat {
  @where.role
  role?: string[] | null;

  @participationOrders.field('LISTED')
  orderBy?: ParticipationOrder;
}

@ArgsType()
export class ParticipationsOfEdition extends ParticipationsByRole {
  @where.organization
  organization?: string | null;
}

@ArgsType()
export class ParticipationsOfExpert extends ParticipationsByRole {
  @FilterField<string[]>(
    () => [ID],
    'Only in one of these editions.',
    (editions, row) => oneOf(sql`${row}.edition_id`, keysFromIds('Edition', editions)),
  )
  edition?: string[] | null;
}

@ArgsType()
export class ExpertsOfEdition extends PageArgs {
  @expertOrders.field()
  orderBy?: Parameters<typeof expertOrders.named>[0];

  @where.role
  role?: string[] | null;

  @where.organization
  organization?: string | null;

  @where.sector
  sector?: string[] | null;

  @FilterField(() => [ActivityKind], 'Only in an activity of one of these kinds.', open.activityKind)
  activityKind?: string[] | null;

  @Field(() => ExpertFilter, {
    nullable: true,
    description: 'Which of them, by all that they took part in, here and at other editions.',
  })
  filter?: ExpertFilter | null;
}

/** The ways to count participations in groups; what is withheld falls in no sector and has no remit. */
export const participationFacets: FacetsOf<typeof ParticipationFacet> = {
  ROLE: { key: (row) => sql`${row}.role` },
  SCOPE: {
    key: (row) => sql`case when ${isVisibleByKey(sql`${row}.expert_id`)} then ${row}.scope_at_time end`,
  },
  ACTIVITY_KIND: {
    key: () => raw('a.kind'),
    join: (row) => sql`join activity a on a.id = ${row}.activity_id`,
  },
  SECTOR: {
    key: () => raw('s.slug'),
    join: (row) =>
      sql`left join sector s on s.id = ${row}.sector_at_time_id and ${isVisibleByKey(sql`${row}.expert_id`)}`,
    label: { text: raw('s.name'), translations: raw('s.name_translations') },
  },
  EDITION: {
    key: () => raw('e.slug'),
    join: (row) => sql`join edition e on e.id = ${row}.edition_id`,
    label: { text: raw('e.name'), translations: raw('e.name_translations') },
  },
};
