import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import { idStart } from '../node-id.ts';
import { join, raw, type Sql, sql } from '../read/sql.ts';
import { Refused } from './given.ts';

/**
 * Stands in an answer where there is none: JSON has no such character outside of escapes. An answer that
 * holds it is thrown away, and asked for the usual way, which says what is wrong.
 */
export const MARK = '\u0001';

/** The mark in SQL. */
export const MARKED = raw('chr(1)');

const NULL = raw(`'null'`);

/** A literal of SQL: of text that has no quotes in it, such as names of the graph. */
export const literal = (text: string): Sql => raw(`'${text}'`);

/** A JSON object as text, from the JSON texts of its values. */
export function objectText(fields: Iterable<readonly [key: string, value: Sql]>): Sql {
  const parts = [...fields].map(
    ([key, value], at) => sql`${literal(`${at === 0 ? '{' : ','}"${key}":`)} || ${value}`,
  );
  return parts.length === 0 ? literal('{}') : sql`${join(parts, ' || ')} || '}'`;
}

/** A JSON array as text, from the JSON text of an item in a group of rows; `rows` says which of them count. */
export const arrayText = (item: Sql, order: Sql, rows: Sql = raw('')): Sql =>
  sql`'[' || coalesce(string_agg(${item}, ',' order by ${order})${rows}, '') || ']'`;

/** What stands where an answer of a type is null: the mark, where it must not be. */
export const nullOf = (type: GraphQLOutputType): Sql => (isNonNullType(type) ? MARKED : NULL);

/** A value as JSON text; `nullable` says whether it can be null. */
export function leafText(type: GraphQLOutputType, value: Sql, nullable: boolean): Sql {
  const named = getNamedType(type) as GraphQLLeafType;
  const write = isEnumType(named) ? asText : WRITERS[named.name];
  if (!write || isListType(isNonNullType(type) ? type.ofType : type)) throw new Refused();
  return nullable ? sql`coalesce(${write(value)}, ${nullOf(type)})` : write(value);
}

const asText = (value: Sql): Sql => sql`json_scalar((${value})::text)::text`;

const asIs = (value: Sql): Sql => sql`(${value})::text`;

/** JavaScript writes other numbers in another form than PostgreSQL does. */
const asFloat = (value: Sql): Sql => sql`case when ${value} = 0 then '0'
  when abs(${value}) between 0.0001 and 1000000000 then (${value})::text when ${value} is not null then ${MARKED} end`;

/** Before that, the time zone of a session can have been one of seconds. */
const asMoment = (value: Sql): Sql => sql`case when ${value} >= '1970-01-01Z' and ${value} < '9999-12-31Z'
  then to_char(${value} at time zone 'UTC', '"\\""YYYY-MM-DD"T"HH24:MI:SS.MS"Z\\""') when ${value} is not null then ${MARKED} end`;

/** How values of each scalar are written; null where the value is. */
const WRITERS: Readonly<Record<string, (value: Sql) => Sql>> = {
  String: asText,
  ID: asText,
  PartialDate: asText,
  Locale: asText,
  URL: asText,
  Int: asIs,
  Boolean: asIs,
  Float: asFloat,
  DateTime: asMoment,
};

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The public id of the row of a type with a key, as `nodeId` makes it. */
export function nodeIdText(type: string, key: Sql): Sql {
  const digits = [5, 4, 3, 2, 1, 0].map(
    (place) => sql`substr('${raw(DIGITS)}', ${key} / ${raw(String(36 ** place))} % 36 + 1, 1)`,
  );
  return sql`${literal(`"${idStart()}${type}_`)} || ltrim(${join(digits, ' || ')}, '0') || '"'`;
}
