import { Args, ArgsType, ID, InputType, Resolver } from 'type-graphql';
import { conditionOf, FilterField } from '../../platform/graph/filter-field.ts';
import { ConnectionField } from '../../platform/graph/list-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { Facets } from '../../platform/read/facet.ts';
import { refersTo } from '../../platform/read/filter.ts';
import type { Order } from '../../platform/read/order.ts';
import { byInsertion } from '../../platform/read/orders.ts';
import { allOf, oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { isOf, type Lineage, LineageField } from '../organization/lineage.ts';
import { OrganizationFilter } from '../organization/organization.filter.ts';
import { Organization } from '../organization/organization.ts';
import { Scope } from '../organization/scope.ts';
import { ConveningConnection, ConveningRole } from './convening.ts';
import { Edition } from './edition.ts';
import { dateOfEdition } from './edition-date.ts';

const byNameAtTime: Order = {
  name: 'name',
  keys: [{ by: (row) => sql`fold(${row}.name_at_time) collate "C"`, type: 'text' }],
};

const conveningOrders = new Orders('ConveningOrder', {
  RECORDED: { order: byInsertion, means: 'As they were recorded.' },
  NAME: { order: byNameAtTime, means: 'By the name of the organization at the time.' },
});

@ArgsType()
class ConveningsByRole extends PageArgs {
  @conveningOrders.field()
  orderBy?: Parameters<typeof conveningOrders.named>[0];

  @FilterField<string[]>(
    () => [ConveningRole],
    'Only in one of these roles.',
    (roles, row) => oneOf(sql`${row}.role`, roles),
  )
  role?: string[] | null;
}

@ArgsType()
class ConveningsInLineage extends ConveningsByRole {
  @LineageField()
  lineage?: keyof typeof Lineage | null;
}

@ArgsType()
class ConvenersOfEdition extends ConveningsByRole {
  @FilterField<string[]>(
    () => [String],
    'Only from one of these sectors at the time, by slug.',
    (slugs, row) => refersTo(sql`${row}.sector_at_time_id`, 'sector', slugs),
  )
  sector?: string[] | null;

  @FilterField<string[]>(
    () => [Scope],
    'Only with one of these remits at the time.',
    (scopes, row) => oneOf(sql`${row}.scope_at_time`, scopes),
  )
  scope?: string[] | null;
}

const facets: Facets = {
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

/** Convenings that are linked to a parent, as the arguments want them. */
const convenings = <Args extends ConveningsByRole>(
  kind: new () => Args,
  args: Args,
  link: PagedList['link'],
): PagedList => ({
  type: 'Convening',
  order: conveningOrders.named(args.orderBy),
  facets,
  link,
  where: (row) => conditionOf(kind, args, row),
});

@Resolver(() => Edition)
export class EditionConveners {
  @ConnectionField(() => ConveningConnection, 'Who brought it about, and in what role.')
  conveners(@Args(() => ConvenersOfEdition) args: ConvenersOfEdition): PagedList {
    return convenings(ConvenersOfEdition, args, (row, edition) => sql`${row}.edition_id = ${edition}`);
  }
}

@Resolver(() => Organization)
export class OrganizationConvenings {
  @ConnectionField(() => ConveningConnection, 'The editions it brought about, and in what role.')
  convenings(@Args(() => ConveningsInLineage) args: ConveningsInLineage): PagedList {
    const link: PagedList['link'] = (row, key) =>
      isOf(
        { doer: sql`${row}.organization_id`, on: dateOfEdition(sql`${row}.edition_id`) },
        key,
        args.lineage,
      );
    return convenings(ConveningsByRole, args, link);
  }
}

const convened = (row: Sql, edition: Sql) =>
  sql`exists (select from convening c where c.organization_id = ${row}.id and ${edition})`;

const one = (editions: string[]) => sql`c.edition_id = any(${keysFromIds('Edition', editions)})`;

@InputType({ description: 'Which editions an organization brought about, by id or slug.' })
export class ConveningSome {
  @FilterField<string[]>(
    () => [ID],
    'At least one of these.',
    (editions, row) => convened(row, one(editions)),
  )
  some?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'None of these.',
    (editions, row) => sql`not ${convened(row, one(editions))}`,
  )
  none?: string[] | null;

  @FilterField<string[]>(
    () => [ID],
    'Every one of these.',
    (editions, row) => allOf(...editions.map((edition) => convened(row, one([edition])))),
  )
  all?: string[] | null;
}

FilterField<ConveningSome>(
  () => ConveningSome,
  'By the editions it brought about.',
  (filter, row) => conditionOf(ConveningSome, filter, row),
)(OrganizationFilter.prototype, 'convened');
