import { allOf, join, oneOf, raw, type Sql, sql } from './sql.ts';

/** Says through a relation: at least one related row is so, none is, or every one is. */
export interface Quantified<Where> {
  some?: Where | null;
  none?: Where | null;
  every?: Where | null;
}

/** What a filter says of a row. */
export type Condition<Where> = (where: Where, row: Sql) => Sql;

/** One relation that a filter can reach through: the related table, and when a row of it is related. */
export interface Related<Where> {
  table: string;
  alias: string;
  link: (related: Sql, row: Sql) => Sql;
  condition: Condition<Where>;
}

/** A filter through a relation, as EXISTS. */
export function quantifiedCondition<Where>(
  { table, alias, link, condition }: Related<Where>,
  filter: Quantified<Where> | null | undefined,
  row: Sql,
): Sql | undefined {
  if (!filter) return undefined;
  const related = raw(alias);
  const exists = (where: Sql) =>
    sql`exists (select from ${raw(table)} ${related} where ${allOf(link(related, row), where)})`;
  return allOf(
    filter.some ? exists(condition(filter.some, related)) : undefined,
    filter.none ? sql`not ${exists(condition(filter.none, related))}` : undefined,
    filter.every ? sql`not ${exists(sql`${condition(filter.every, related)} is not true`)}` : undefined,
  );
}

/** True where a row's reference is to one of the rows with these slugs. */
export const refersTo = (
  reference: Sql,
  table: string,
  slugs: readonly string[] | null | undefined,
): Sql | undefined =>
  slugs
    ? isAmong(reference, sql`select id from ${raw(table)} where ${oneOf(raw('slug'), slugs)}`, slugs)
    : undefined;

/** True where a reference is among the keys that a statement answers with, which are of the rows that have these names. */
export const isAmong = (reference: Sql, keys: Sql, names: readonly string[]): Sql =>
  sql`${reference} ${raw(names.length === 1 ? '=' : 'in')} (${keys})`;

/** True where a text is one of these without regard to case and accents. */
export const oneOfFolded = (text: Sql, values: readonly string[]): Sql =>
  values.length === 1
    ? sql`fold(${text}) = fold(${values[0]})`
    : sql`fold(${text}) = any(array(select fold(given) from unnest(${values}::text[]) given))`;

/** Conditions of which at least one holds. */
export const anyOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? raw('false') : sql`(${join(conditions, ' or ')})`;
