import { ArgsType, ID, InputType } from 'type-graphql';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import type { Facets } from '../../platform/read/facet.ts';
import { refersTo } from '../../platform/read/filter.ts';
import type { Order } from '../../platform/read/order.ts';
import { byInsertion } from '../../platform/read/orders.ts';
import { allOf, oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { isVisibleByKey } from '../expert/expert.policy.ts';
import { expertOrders } from '../expert/expert.resolver.ts';
import { type Lineage, LineageField } from '../organization/lineage.ts';
import { ParticipationRole } from './participation.ts';

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

/** The orders in which participations can be had. */
export const participationOrders = new Orders('ParticipationOrder', {
  RECORDED: { order: byInsertion, means: 'As they were recorded.' },
  LISTED: { order: asListed, means: 'As the programme lists them.' },
  LATEST_FIRST: { order: latestFirst, means: 'Those in the latest edition first.' },
});

type ParticipationOrder = Parameters<typeof participationOrders.named>[0];

const inRole = (roles: string[], row: Sql) => oneOf(sql`${row}.role`, roles);

// For whom someone appeared is not shown of those who are withheld, so they are not found by it either.
const onBehalfOf = (organization: string, row: Sql) =>
  allOf(
    sql`${row}.organization_id = any(${keysFromIds('Organization', [organization])})`,
    isVisibleByKey(sql`${row}.expert_id`),
  );

const fromSector = (slugs: string[], row: Sql) =>
  allOf(refersTo(sql`${row}.sector_at_time_id`, 'sector', slugs), isVisibleByKey(sql`${row}.expert_id`));

const ROLE = 'Only in one of these roles.';
const ORGANIZATION = 'Only on behalf of this organization.';
const SECTOR = 'Only on behalf of an organization that was of one of these sectors, by slug.';

@InputType({ description: 'Which participations; all that is given must hold.' })
export class ParticipationWhere {
  @FilterField(() => [ParticipationRole], ROLE, inRole)
  role?: string[] | null;

  @FilterField(() => ID, ORGANIZATION, onBehalfOf)
  organization?: string | null;

  @FilterField(() => [String], SECTOR, fromSector)
  sector?: string[] | null;
}

@ArgsType()
export class ParticipationsByRole extends PageArgs {
  @FilterField(() => [ParticipationRole], ROLE, inRole)
  role?: string[] | null;

  @participationOrders.field()
  orderBy?: ParticipationOrder;
}

@ArgsType()
export class ParticipationsInLineage extends ParticipationsByRole {
  @LineageField()
  lineage?: keyof typeof Lineage | null;
}

@ArgsType()
export class ParticipantsOfActivity extends PageArgs {
  @FilterField(() => [ParticipationRole], ROLE, inRole)
  role?: string[] | null;

  @participationOrders.field('LISTED')
  orderBy?: ParticipationOrder;
}

@ArgsType()
export class ParticipationsOfEdition extends ParticipationsByRole {
  @FilterField(() => ID, ORGANIZATION, onBehalfOf)
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

  @FilterField(() => [ParticipationRole], ROLE, inRole)
  role?: string[] | null;

  @FilterField(() => ID, ORGANIZATION, onBehalfOf)
  organization?: string | null;

  @FilterField(() => [String], SECTOR, fromSector)
  sector?: string[] | null;
}

/** The ways to count participations in groups; what is withheld falls in no sector. */
export const participationFacets: Facets = {
  ROLE: { key: (row) => sql`${row}.role` },
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
