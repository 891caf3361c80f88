import { ArgsType, ID, InputType } from 'type-graphql';
import type { FacetsOf } from '../../platform/graph/facets.ts';
import { conditionOf, FilterField } from '../../platform/graph/filter-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import { refersTo } from '../../platform/read/filter.ts';
import type { Order } from '../../platform/read/order.ts';
import { byInsertion } from '../../platform/read/orders.ts';
import { oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { type Lineage, LineageField } from '../organization/lineage.ts';
import { Scope } from '../organization/scope.ts';
import { type ConveningFacet, ConveningRole } from './convening.ts';
import { editionsNamed, editionsOfSeriesNamed } from './origin.ts';

const byNameAtTime: Order = {
  name: 'name',
  keys: [{ by: (row) => sql`fold(${row}.name_at_time) collate "C"`, type: 'text' }],
};

/** The orders in which convenings can be had. */
export const conveningOrders = new Orders('ConveningOrder', {
  RECORDED: { order: byInsertion, means: 'As they were recorded.' },
  NAME: { order: byNameAtTime, means: 'By the name of the organization at the time.' },
});

type ConveningOrder = Parameters<typeof conveningOrders.named>[0];

const inRole = (roles: string[], row: Sql) => oneOf(sql`${row}.role`, roles);

const atEdition = (editions: string[], row: Sql) => editionsNamed(editions)(sql`${row}.edition_id`);

const fromSector = (slugs: string[], row: Sql) => refersTo(sql`${row}.sector_at_time_id`, 'sector', slugs);

const withScope = (scopes: string[], row: Sql) => oneOf(sql`${row}.scope_at_time`, scopes);

const ROLE = 'Only in one of these roles.';
const SECTOR = 'Only from one of these sectors at the time, by slug.';
const SCOPE = 'Only with one of these remits at the time.';
const EDITION = 'Only of one of these editions, by id or slug.';

@InputType({ description: 'Which convenings; all that is given must hold.' })
export class ConveningFilter {
  @FilterField(() => [ID], EDITION, atEdition)
  edition?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'Only of an edition of one of these series, by id or slug.',
    (series, row) => editionsOfSeriesNamed(series)(sql`${row}.edition_id`),
  )
  series?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'Only by one of these organizations, by id or slug.',
    (organizations, row) => oneOf(sql`${row}.organization_id`, keysFromIds('Organization', organizations)),
  )
  organization?: string[] | null;

  @FilterField(() => [ConveningRole], ROLE, inRole)
  role?: string[] | null;

  @FilterField(() => [String], SECTOR, fromSector)
  sector?: string[] | null;

  @FilterField(() => [Scope], SCOPE, withScope)
  scope?: string[] | null;
}

@ArgsType()
export class ConveningsArgs extends PageArgs {
  @FilterField<ConveningFilter>(
    () => ConveningFilter,
    'Which of them; all without it.',
    (filter, row) => conditionOf(ConveningFilter, filter, row),
  )
  filter?: ConveningFilter | null;

  @conveningOrders.field()
  orderBy?: ConveningOrder;
}

@ArgsType()
export class ConveningsByRole extends ConveningsArgs {
  @FilterField(() => [ConveningRole], ROLE, inRole)
  role?: string[] | null;
}

@ArgsType()
export class ConveningsOfOrganization extends ConveningsByRole {
  @FilterField(() => [ID], EDITION, atEdition)
  edition?: string[] | null;
}

@ArgsType()
export class ConveningsInLineage extends ConveningsOfOrganization {
  @LineageField()
  lineage?: keyof typeof Lineage | null;
}

@ArgsType()
export class ConvenersOfEdition extends ConveningsByRole {
  @FilterField(() => [String], SECTOR, fromSector)
  sector?: string[] | null;

  @FilterField(() => [Scope], SCOPE, withScope)
  scope?: string[] | null;
}

/** The ways to count convenings in groups. */
export const conveningFacets: FacetsOf<typeof ConveningFacet> = {
  SECTOR: {
    key: () => raw('s.slug'),
    join: (row) => sql`left join sector s on s.id = ${row}.sector_at_time_id`,
    label: { text: raw('s.name'), translations: raw('s.name_translations') },
  },
  SCOPE: { key: (row) => sql`${row}.scope_at_time` },
  ROLE: { key: (row) => sql`${row}.role` },
  EDITION: {
    key: () => raw('e.slug'),
    join: (row) => sql`join edition e on e.id = ${row}.edition_id`,
    label: { text: raw('e.name'), translations: raw('e.name_translations') },
  },
};
