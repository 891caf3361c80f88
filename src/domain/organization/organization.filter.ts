import { GraphQLDateTime } from 'graphql-scalars';
import { InputType } from 'type-graphql';
import { FilterField } from '../../platform/graph/filter-field.ts';
import type { Facets } from '../../platform/read/facet.ts';
import { refersTo } from '../../platform/read/filter.ts';
import { isSimilarTo } from '../../platform/read/similarity.ts';
import { oneOf, raw, sql } from '../../platform/read/sql.ts';
import { Scope } from './scope.ts';

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

  @FilterField<string>(
    () => String,
    'With this in its name; case, accents and slips do not matter.',
    (text, row) => isSimilarTo(sql`${row}.sort_name`, text),
  )
  text?: string | null;

  @FilterField<Date>(
    () => GraphQLDateTime,
    'Changed at this time or later.',
    (time, row) => sql`${row}.updated_at >= ${time}`,
  )
  updatedSince?: Date | null;
}

/** The ways to count organizations in groups. */
export const organizationFacets: Facets = {
  SECTOR: {
    key: () => raw('s.slug'),
    join: (row) => sql`left join sector s on s.id = ${row}.sector_id`,
    label: { text: raw('s.name'), translations: raw('s.name_translations') },
  },
  SCOPE: { key: (row) => sql`${row}.scope` },
  STATE: {
    key: (row) => sql`coalesce(${row}.state_code, ${row}.state)`,
    label: { text: raw('t.state'), translations: raw('null') },
  },
};
