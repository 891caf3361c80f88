import { type ClassType, Field } from 'type-graphql';
import { all, type Sql } from '../read/sql.ts';

/** What a field of a filter demands of a row, given what else the filter says. */
type Demand<Value, Filter> = (value: Value, row: Sql, filter: Filter) => Sql | undefined;

const demands = new WeakMap<object, Map<string, Demand<never, never>>>();

/**
 * A field of a filter, with the condition it stands for. A room further down adds one to a filter of
 * a room above by applying it to that filter's prototype.
 */
export const Where =
  <Value, Filter = unknown>(type: () => object, description: string, demand: Demand<Value, Filter>) =>
  (filter: object, property: string): void => {
    const known = demands.get(filter) ?? new Map<string, Demand<never, never>>();
    demands.set(filter, known.set(property, demand));
    Field(type as () => typeof String, { nullable: true, description })(filter, property);
  };

/** What a filter demands, and what the filters it extends do. */
function demandsOf(filter: object | null): [string, Demand<never, never>][] {
  if (!filter) return [];
  return [...demandsOf(Object.getPrototypeOf(filter)), ...(demands.get(filter) ?? [])];
}

/** True for the rows that meet every field that a filter gives; without a filter, no condition. */
export function whereOf<Filter extends object>(
  kind: ClassType<Filter>,
  filter: Filter | null | undefined,
  row: Sql,
): Sql | undefined {
  if (!filter) return undefined;
  const given = demandsOf(kind.prototype).filter(([property]) => filter[property as never] != null);
  return all(...given.map(([property, demand]) => demand(filter[property as never], row, filter as never)));
}
