import { keysFromIds } from '../../platform/node-id.ts';
import { anyOf, isAmong } from '../../platform/read/filter.ts';
import { isReal, type OriginRules } from '../../platform/read/origin.ts';
import type { ReadPolicy } from '../../platform/read/policy.ts';
import { oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { anyEditionOf } from './origin-kind.ts';

/** What is known from one edition, named by a column of the row. */
export const ofItsEdition = (row: Sql): Sql[] => [sql`select ${row}.edition_id`];

/** What is meant as an id: slugs have neither capitals nor `_`. */
const ID = /^([a-z][a-z0-9]*\.)?[A-Z][A-Za-z]*_/;

/** True where a reference is to one of some rows. */
type IsOne = (reference: Sql) => Sql;

/** The rows that are named, each by its slug or its id. */
const named =
  (type: string, table: string, names: readonly string[]): IsOne =>
  (reference) => {
    const [ids, slugs] = [names.filter((name) => ID.test(name)), names.filter((name) => !ID.test(name))];
    const isNamed = anyOf([
      ...(slugs.length > 0 ? [oneOf(raw('slug'), slugs)] : []),
      ...(ids.length > 0 ? [oneOf(raw('id'), keysFromIds(type, ids))] : []),
    ]);
    return isAmong(reference, sql`select id from ${raw(table)} where ${isNamed}`, names);
  };

/** The editions that are named, each by its slug or its id. */
export const editionsNamed = (names: readonly string[]): IsOne => named('Edition', 'edition', names);

/** The series that are named, each by its slug or its id. */
export const seriesNamed = (names: readonly string[]): IsOne => named('Series', 'series', names);

/** The editions of the series that are named, each by its slug or its id. */
export const editionsOfSeriesNamed = (names: readonly string[]): IsOne => {
  const editions = sql`select id from edition where ${seriesNamed(names)(raw('series_id'))}`;
  return (reference) => sql`${reference} in (${editions})`;
};

/** True where one of the origins is one of some editions; of several statements the first that answers with any counts. */
export const isFromAny = ([first, ...others]: readonly Sql[], isOne: IsOne): Sql => {
  if (!first) return raw('false');
  const isFrom = sql`exists (select from (${first}) origin(edition_id) where ${isOne(raw('origin.edition_id'))})`;
  return others.length === 0
    ? isFrom
    : sql`(${isFrom} or (not exists (${first}) and ${isFromAny(others, isOne)}))`;
};

/** Editions are the origins of all data; an edition is synthetic as its series is. */
export const originRules: OriginRules = {
  hasBoth: raw('select count(distinct synthetic) > 1 as both from series'),
  anyOf: anyEditionOf,
  argumentNames: ['series', 'edition'],
  named: ({ series = [], edition = [] }) => sql`
    select slug, synthetic from series where ${seriesNamed(series)(raw('id'))}
    union all select e.slug, s.synthetic from edition e join series s on s.id = e.series_id
    where ${editionsNamed(edition)(raw('e.id'))}`,
};

/** A type of which each row says whether it is known from synthetic origins alone. */
export const withOrigins = (origins: (row: Sql) => Sql[]): ReadPolicy => ({
  origins,
  derived: { synthetic: (row) => sql`(not ${isReal(originRules, origins(row))})` },
});
