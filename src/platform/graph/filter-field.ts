import { type ClassType, Field } from 'type-graphql';
import { allOf, type Sql } from '../read/sql.ts';

/** What a field of a filter demands of a row, given what else the filter says. */
type FilterCondition<Value, Filter> = (value: Value, row: Sql, filter: Filter) => Sql | undefined;

const conditions = new WeakMap<object, Map<string, FilterCondition<never, never>>>();

/**
 * A field of a filter, with the condition it stands for. A later module adds one to a filter of
 * an earlier one by applying it to that filter's prototype.
 */
export const FilterField =
  <Value, Filter = unknown>(
    type: () => object,
    description: string,
    demand: FilterCondition<Value, Filter>,
  ) =>
  (filter: object, property: string): void => {
    const known = conditions.get(filter) ?? new Map<string, FilterCondition<never, never>>();
    conditions.set(filter, known.set(property, demand));
    Field(type as () => typeof String, { nullable: true, description })(filter, property);
  };

/** What a filter demands, and what the filters it extends do. */
function conditionsOf(filter: object | null): [string, FilterCondition<never, never>][] {
  if (!filter) return [];
  return [...conditionsOf(Object.getPrototypeOf(filter)), ...(conditions.get(filter) ?? [])];
}

/** True for the rows that meet every field that a filter gives; without a filter, no condition. */
export function conditionOf<Filter extends object>(
  kind: ClassType<Filter>,
  filter: Filter | null | undefined,
  row: Sql,
): Sql | undefined {
  if (!filter) return undefined;
  const given = conditionsOf(kind.prototype).filter(([property]) => filter[property as never] != null);
  return allOf(...given.map(([property, demand]) => demand(filter[property as never], row, filter as never)));
}
