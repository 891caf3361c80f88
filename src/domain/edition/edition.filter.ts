import { ID, InputType, Int } from 'type-graphql';
import { AndField } from '../../platform/graph/and-field.ts';
import type { FacetsOf } from '../../platform/graph/facets.ts';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { IntRange, isWithin } from '../../platform/graph/ranges.ts';
import { withStateCodes } from '../../platform/package/cells/state-code.ts';
import { oneOfFolded } from '../../platform/read/filter.ts';
import { oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { TODAY } from '../../platform/read/today.ts';
import { type EditionFacet, Modality } from './edition.ts';
import { seriesNamed } from './origin.ts';

/** The last day of an edition as far as it is known, so that a partial date compares as its latest day; null if unknown. */
const lastDay = (row: Sql): Sql => sql`coalesce(${row}.ends_on, ${row}.starts_on, ${row}.year::text) || '~'`;

/** Where an edition met: the country that is recorded of it, and those of its venues. */
const countriesOf = (row: Sql): Sql =>
  sql`(select ${row}.country union all select v.country from venue v where v.edition_id = ${row}.id) place(country)`;

/** The state of a venue, as facets count it: its code, or what was given where it has none. */
export const stateOfVenue: Sql = raw('coalesce(v.state_code, v.state)');

@InputType({ description: 'Which editions; all that is given must hold.' })
export class EditionFilter {
  @FilterField<string[]>(
    () => [ID],
    'Of one of these series, by id or slug.',
    (series, row) => seriesNamed(series)(sql`${row}.series_id`),
  )
  series?: string[] | null;

  @FilterField<number[]>(
    () => [Int],
    'Held in one of these years.',
    (years, row) => oneOf(sql`${row}.year`, years),
  )
  year?: number[] | null;

  @FilterField<IntRange>(
    () => IntRange,
    'Held in these years.',
    (years, row) => isWithin(sql`${row}.year`, years),
  )
  years?: IntRange | null;

  @FilterField<string[]>(
    () => [Modality],
    'Held in one of these ways.',
    (modalities, row) => oneOf(sql`${row}.modality`, modalities),
  )
  modality?: (keyof typeof Modality)[] | null;

  @FilterField<string[]>(
    () => [String],
    'Held in one of these countries, or with a venue there, as it was given; case and accents do not matter.',
    (countries, row) => sql`exists (select from ${countriesOf(row)}
      where ${oneOfFolded(raw('place.country'), countries)})`,
  )
  country?: string[] | null;

  @FilterField<string[]>(
    () => [String],
    'With a venue in one of these states, by ISO 3166-2 code or by a name that one state alone has, or as it was given where it has no code.',
    (states, row) =>
      sql`${row}.id in (select v.edition_id from venue v where ${oneOf(stateOfVenue, withStateCodes(states))})`,
  )
  state?: string[] | null;

  @FilterField<boolean>(
    () => Boolean,
    'Those to come: the last day, as far as it is known, is today or later by UTC. False: those that are over. ' +
      'Of which no date is known is neither.',
    (isUpcoming, row) => sql`(${lastDay(row)} > ${TODAY}) = ${isUpcoming}`,
  )
  upcoming?: boolean | null;

  @AndField(() => EditionFilter)
  and?: EditionFilter[] | null;
}

/** The ways to count editions in groups; one of several states or countries is in each. */
export const editionFacets: FacetsOf<typeof EditionFacet> = {
  YEAR: { key: (row) => sql`${row}.year` },
  MODALITY: { key: (row) => sql`${row}.modality` },
  COUNTRY: {
    key: () => raw('fold(place.country)'),
    join: (row) => sql`cross join lateral ${countriesOf(row)}`,
    label: { text: raw('place.country'), translations: raw('null') },
  },
  STATE: {
    key: () => stateOfVenue,
    join: (row) => sql`join venue v on v.edition_id = ${row}.id`,
    label: { text: raw('v.state'), translations: raw('null') },
  },
  SERIES: {
    key: () => raw('s.slug'),
    join: (row) => sql`join series s on s.id = ${row}.series_id`,
    label: { text: raw('s.name'), translations: raw('s.name_translations') },
  },
};
