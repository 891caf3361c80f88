import { ID, Int } from 'type-graphql';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../errors.ts';
import { articled, otherNetworkOf, parseNodeId } from '../../node-id.ts';
import { isSlug } from '../../package/cells/slug.ts';
import { keyOfSlug } from '../../read/lookup.ts';
import { allOf, raw, type Sql, sql } from '../../read/sql.ts';
import type { Field, Place } from '../field.ts';
import { invalid } from './text.ts';

/** The node that an act is about, by id, or by slug where its type has slugs; the key of its row. */
export const target = (type: string, description: string): Field<number> => ({
  type: () => ID,
  description,
  refersTo: type,
  read: (given: string, place) => keyOfNode(type, given, place),
});

/** The version that a node is expected to have, so that nobody overwrites what they have not seen. */
export const expectedVersion = (): Field<number> => ({
  type: () => Int,
  description:
    'The "version" that it had when it was read. Where somebody has changed it since, nothing is done (STALE_VERSION).',
  read: (given: number) => given,
});

/** The key of a node that may be seen, by its id or slug. */
export async function keyOfNode(type: string, named: string, place: Place): Promise<number> {
  const ref = parseNodeId(named);
  if (ref && ref.type !== type) {
    const message = `"${named}" is the id of ${articled(ref.type)}; that of ${articled(type)} is wanted.`;
    throw invalid(place, 'node.other-type', message);
  }
  if (ref) return await keyOfVisible(type, place, (row) => sql`${row}.id = ${ref.key}`, named);
  const hasSlug = place.catalog.entities.some((entity) => entity.type === type);
  if (!hasSlug || !isSlug(named)) throw notFound(type, named, place);
  const { catalog } = place;
  return keyOfVisible(
    type,
    place,
    (row) => sql`${row}.id = ${keyOfSlug(catalog.shape(type), sql`${named}::text`)}`,
    named,
  );
}

/** The key of the row of a type that may be seen and of which a condition is true. */
export async function keyOfVisible(
  type: string,
  place: Place,
  condition: (row: Sql) => Sql,
  named: string,
): Promise<number> {
  const shape = place.catalog.shape(type);
  const row = raw('t');
  const wanted = sql`select t.id from ${shape.table} t where ${allOf(condition(row), shape.visible(row))}`;
  const [found] = await new Database(place.em).rows<{ id: number }>(wanted.compile());
  if (found) return found.id;
  throw notFound(type, named, place);
}

/** The refusal of what names nothing that may be seen. */
const notFound = (type: string, named: string, { path }: Place): Refusal =>
  new Refusal({
    code: 'NOT_FOUND',
    path: [...path],
    messageKey: 'node.not-found',
    message: otherNetworkOf(named) ?? `There is no ${type} "${named.slice(0, 100)}".`,
  });
