import { Field, ID, InputType } from 'type-graphql';
import { addFacets, type FacetsOf } from '../../platform/graph/facets.ts';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { IntRange, isWithin } from '../../platform/graph/ranges.ts';
import { keysFromIds } from '../../platform/node-id.ts';
import { refersTo } from '../../platform/read/filter.ts';
import type { Order } from '../../platform/read/order.ts';
import { allOf, oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { furtherFacets, OrganizationFilter } from '../organization/organization.filter.ts';
import { organizationOrders } from '../organization/organization.orders.ts';
import { OrganizationFacet } from '../organization/organization.ts';
import { ConveningRole } from './convening.ts';
import { editionsOfSeriesNamed } from './origin.ts';

const description =
  'Which editions an organization brought about: at least one of those named, none of them, all of them; by id or slug. Without ' +
  'any of these, and without their number, at least one at all. To sponsor counts only where "role" asks for it.';

@InputType({ description })
export class ConveningSome {
  @Field(() => [ID], { nullable: true, description: 'At least one of these.' })
  some?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'None of these.' })
  none?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All of these, beside whatever others; where the list is empty, always.',
  })
  all?: string[] | null;

  @Field(() => IntRange, { nullable: true, description: 'So many editions.' })
  editions?: IntRange | null;

  @Field(() => [ConveningRole], {
    nullable: true,
    description:
      'Only what it did in one of these roles counts; without it, in any role but that of a sponsor.',
  })
  role?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only what it did while it was of one of these sectors counts, by slug.',
  })
  sector?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only what it did for editions of one of these series counts, by id or slug.',
  })
  series?: string[] | null;
}

const C = raw('c');

/** True of a convening in a role that is not for money alone. */
const isNoSponsor = sql`${C}.role <> 'SPONSOR'`;

const isOfEdition = (editions: readonly string[]) =>
  oneOf(sql`${C}.edition_id`, keysFromIds('Edition', editions));

/** True of a convening that counts. */
const counts = ({ role, sector, series }: ConveningSome): Sql =>
  allOf(
    role ? oneOf(sql`${C}.role`, role) : isNoSponsor,
    refersTo(sql`${C}.sector_at_time_id`, 'sector', sector),
    series ? editionsOfSeriesNamed(series)(sql`${C}.edition_id`) : undefined,
  );

const isEmpty = (filter: ConveningSome): boolean => Object.values(filter).every((value) => value == null);

// Of one kind of data: editions of real series where there are any, so that real and synthetic ones make no figure together.
const editionsIn = (
  isOne: Sql,
): Sql => sql`coalesce((select count(distinct ${C}.edition_id) from convening ${C}
  join edition e on e.id = ${C}.edition_id join series s on s.id = e.series_id
  where ${isOne} group by s.synthetic order by s.synthetic limit 1), 0)::integer`;

function convened(filter: ConveningSome, row: Sql): Sql | undefined {
  if (isEmpty(filter)) return undefined;
  const { some, none, all, editions } = filter;
  const isOne = allOf(sql`${C}.organization_id = ${row}.id`, counts(filter));
  const has = (what?: Sql) => sql`exists (select from convening ${C} where ${allOf(isOne, what)})`;
  const demands = [
    some && has(isOfEdition(some)),
    none && sql`not ${has(isOfEdition(none))}`,
    all && allOf(...all.map((edition) => has(isOfEdition([edition])))),
    editions && isWithin(editionsIn(isOne), editions),
  ].filter((demand) => demand != null);
  return demands.length > 0 ? allOf(...demands) : has();
}

FilterField<ConveningSome>(
  () => ConveningSome,
  'By the editions it brought about.',
  convened,
)(OrganizationFilter.prototype, 'convened');

const byEditionsConvened: Order = {
  name: 'editions',
  keys: [
    {
      by: (row) => editionsIn(allOf(sql`${C}.organization_id = ${row}.id`, isNoSponsor)),
      type: 'integer',
      descending: true,
    },
    { by: (row) => sql`${row}.sort_name`, type: 'text' },
  ],
};

organizationOrders.add('EDITIONS_CONVENED', {
  order: byEditionsConvened,
  means: 'Whoever brought the most editions about first, sponsors not counted; then by name.',
});

const conveningFacets = addFacets(OrganizationFacet, ['CONVENING_ROLE', 'SECTOR_AT_TIME', 'EDITION']);

furtherFacets.push((filter, isOfKind): FacetsOf<typeof conveningFacets> => {
  const asked = (filter as { convened?: ConveningSome | null } | null)?.convened ?? {};
  const editions = [...(asked.some ?? []), ...(asked.all ?? [])];
  const join =
    (isCounted: Sql | undefined, what = '') =>
    (row: Sql) =>
      sql`join convening ${C} on ${allOf(
        sql`${C}.organization_id = ${row}.id`,
        isCounted,
        editions.length > 0 ? isOfEdition(editions) : undefined,
        isOfKind('Convening', C),
      )} ${raw(what)}`;
  return {
    CONVENING_ROLE: { key: () => raw('c.role'), join: join(isEmpty(asked) ? undefined : counts(asked)) },
    SECTOR_AT_TIME: {
      key: () => raw('s.slug'),
      join: join(counts(asked), 'join sector s on s.id = c.sector_at_time_id'),
      label: { text: raw('s.name'), translations: raw('s.name_translations') },
    },
    EDITION: {
      key: () => raw('e.slug'),
      join: join(counts(asked), 'join edition e on e.id = c.edition_id'),
      label: { text: raw('e.name'), translations: raw('e.name_translations') },
    },
  };
});
