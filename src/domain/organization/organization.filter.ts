import { GraphQLDateTime } from 'graphql-scalars';
import { InputType } from 'type-graphql';
import { AndField } from '../../platform/graph/and-field.ts';
import type { FacetsOf } from '../../platform/graph/facets.ts';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { mayBeWithin, PartialDateRange } from '../../platform/graph/ranges.ts';
import { withStateCodes } from '../../platform/package/cells/state-code.ts';
import type { Facets } from '../../platform/read/facet.ts';
import { oneOfFolded, refersTo } from '../../platform/read/filter.ts';
import { oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { isNamed } from '../../platform/search/is-named.ts';
import type { OrganizationFacet } from './organization.ts';
import { Scope } from './scope.ts';

const stateOf = (row: Sql): Sql => sql`coalesce(${row}.state_code, ${row}.state)`;

@InputType({ description: 'Which organizations; all that is given must hold.' })
export class OrganizationFilter {
  @FilterField<string[]>(
    () => [String],
    'From one of these sectors, by slug.',
    (slugs, row) => refersTo(sql`${row}.sector_id`, 'sector', slugs),
  )
  sector?: string[] | null;

  @FilterField<string[]>(
    () => [Scope],
    'With one of these remits.',
    (scopes, row) => oneOf(sql`${row}.scope`, scopes),
  )
  scope?: (keyof typeof Scope)[] | null;

  @FilterField<string[]>(
    () => [String],
    'Based in one of these states, by ISO 3166-2 code.',
    (codes, row) => oneOf(sql`${row}.state_code`, codes),
  )
  stateCode?: string[] | null;

  @FilterField<string[]>(
    () => [String],
    'Based in one of these states, by ISO 3166-2 code or by a name that one state alone has, or as it was given where no code is known.',
    (states, row) => oneOf(stateOf(row), withStateCodes(states)),
  )
  state?: string[] | null;

  @FilterField<string[]>(
    () => [String],
    'Based in one of these countries, as it was given; case and accents do not matter.',
    (countries, row) => oneOfFolded(sql`${row}.country`, countries),
  )
  country?: string[] | null;

  @FilterField<PartialDateRange>(
    () => PartialDateRange,
    'Founded then, as far as that is known.',
    (range, row) => mayBeWithin(sql`${row}.founded_on`, range),
  )
  founded?: PartialDateRange | null;

  @FilterField<PartialDateRange>(
    () => PartialDateRange,
    'Ended then, as far as that is known; of those that last, or of which it is not known, none.',
    (range, row) => mayBeWithin(sql`${row}.dissolved_on`, range),
  )
  dissolved?: PartialDateRange | null;

  @FilterField<string>(
    () => String,
    'Found by these words as `search` finds it: by its names, its acronym and those it had.',
    (text, row) => isNamed('Organization', row, text),
  )
  text?: string | null;

  @FilterField<Date>(
    () => GraphQLDateTime,
    'Changed at this time or later.',
    (time, row) => sql`${row}.updated_at >= ${time}`,
  )
  updatedSince?: Date | null;

  @AndField(() => OrganizationFilter)
  and?: OrganizationFilter[] | null;
}

const organizationFacets: FacetsOf<typeof OrganizationFacet> = {
  SECTOR: {
    key: () => raw('s.slug'),
    join: (row) => sql`left join sector s on s.id = ${row}.sector_id`,
    label: { text: raw('s.name'), translations: raw('s.name_translations') },
  },
  SCOPE: { key: (row) => sql`${row}.scope` },
  STATE: {
    key: stateOf,
    label: { text: raw('t.state'), translations: raw('null') },
  },
  COUNTRY: {
    key: (row) => sql`fold(${row}.country)`,
    label: { text: raw('t.country'), translations: raw('null') },
  },
  YEAR_FOUNDED: { key: (row) => sql`left(${row}.founded_on, 4)` },
  YEAR_DISSOLVED: { key: (row) => sql`left(${row}.dissolved_on, 4)` },
};

/** Counts in groups that later modules alone can know: of what a filter asks for, and of one kind of data. */
export const furtherFacets: ((
  filter: OrganizationFilter | null | undefined,
  isOfKind: (type: string, row: Sql) => Sql | undefined,
) => Facets)[] = [];

/** The ways to count organizations in groups, all of them. */
export const facetsFor = (...asked: Parameters<(typeof furtherFacets)[number]>): Facets =>
  Object.assign({}, organizationFacets, ...furtherFacets.map((further) => further(...asked)));
