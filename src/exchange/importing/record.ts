import { literal } from '../sql.ts';
import type { TargetTable } from '../target-table.ts';

/** A value as MikroORM's change sets have it: moments as ISO 8601 in UTC with milliseconds, all else as JSON. */
const asJson = (type: string, value: string) =>
  type.startsWith('timestamp')
    ? `to_jsonb(to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`
    : `to_jsonb(${value})`;

/** A row with the values of its properties, given as SQL, as an object without those that are null. */
export function objectOf({ properties, type }: TargetTable, value: (property: string) => string): string {
  const pairs = properties.map((each) => `${literal(each)}, ${asJson(type(each), value(each))}`);
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))`;
}

/** Two objects, as columns `before` and `after`, with the properties that differ; to be joined laterally. */
export function difference(
  { properties, type }: TargetTable,
  was: (property: string) => string,
  is: (property: string) => string,
): string {
  const rows = properties.map(
    (each) => `(${literal(each)}, ${asJson(type(each), was(each))}, ${asJson(type(each), is(each))})`,
  );
  return `(select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
    from (values ${rows.join(', ')}) as property(name, was, "is") where was is distinct from "is")`;
}

/** The head of a statement that records changes; what follows selects kind, key, before and after. */
export const recordOf = (batch: number, { entity }: TargetTable) =>
  `insert into change (batch_id, entity_type, kind, entity_key, before, after)
   select ${batch}, ${literal(entity)}, `;
