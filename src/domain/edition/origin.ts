import { keysFromIds } from '../../platform/node-id.ts';
import { isReal, type OriginRules } from '../../platform/read/origin.ts';
import type { ReadPolicy } from '../../platform/read/policy.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import { anyEditionOf } from './origin-kind.ts';

/** What is known from one edition, named by a column of the row. */
export const ofItsEdition = (row: Sql): Sql[] => [sql`select ${row}.edition_id`];

/** What is meant as an id: slugs have neither capitals nor `_`. */
const ID = /^[A-Z][A-Za-z]*_/;

/** The keys of the rows that are named, each by its slug or its id. */
const keysNamed = (type: string, table: string, names: readonly string[]): Sql => {
  const ids = names.filter((name) => ID.test(name));
  return sql`select id from ${raw(table)} where slug = any(${names}) or id = any(${keysFromIds(type, ids)})`;
};

/** The keys of the editions that are named, each by its slug or its id. */
export const editionsNamed = (names: readonly string[]): Sql => keysNamed('Edition', 'edition', names);

/** The keys of the series that are named, each by its slug or its id. */
export const seriesNamed = (names: readonly string[]): Sql => keysNamed('Series', 'series', names);

/** The keys of the editions of the series that are named, each by its slug or its id. */
export const editionsOfSeriesNamed = (names: readonly string[]): Sql =>
  sql`select id from edition where series_id in (${seriesNamed(names)})`;

/** True where one of the origins is among some editions; of several statements the first that answers with any counts. */
export const isFromAny = ([first, ...others]: readonly Sql[], editions: Sql): Sql => {
  if (!first) return raw('false');
  const isAmong = sql`exists (select from (${first}) origin(edition_id) where origin.edition_id in (${editions}))`;
  return others.length === 0
    ? isAmong
    : sql`(${isAmong} or (not exists (${first}) and ${isFromAny(others, editions)}))`;
};

/** Editions are the origins of all data; an edition is synthetic as its series is. */
export const originRules: OriginRules = {
  hasBoth: raw('select count(distinct synthetic) > 1 as both from series'),
  anyOf: anyEditionOf,
  argumentNames: ['series', 'edition'],
  named: ({ series = [], edition = [] }) => sql`
    select slug, synthetic from series where id in (${keysNamed('Series', 'series', series)})
    union all select e.slug, s.synthetic from edition e join series s on s.id = e.series_id where e.id in (${editionsNamed(edition)})`,
};

/** A type of which each row says whether it is known from synthetic origins alone. */
export const withOrigins = (origins: (row: Sql) => Sql[]): ReadPolicy => ({
  origins,
  derived: { synthetic: (row) => sql`(not ${isReal(originRules, origins(row))})` },
});
