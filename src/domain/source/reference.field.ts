import { Field as GraphField, ID, InputType } from 'type-graphql';
import type { Field, Place } from '../../platform/acts/field.ts';
import { keyOfNode, keyOfVisible } from '../../platform/acts/fields/target.ts';
import { invalid } from '../../platform/acts/fields/text.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { IdentifierRef, identifierParts } from './identifier.ts';

@InputType({ description: 'Names one node that is recorded; exactly one of the three is given.' })
export class NodeRef {
  @GraphField(() => ID, { nullable: true, description: 'Its id.' })
  id?: string | null;

  @GraphField(() => String, { nullable: true, description: 'Its slug.' })
  slug?: string | null;

  @GraphField(() => IdentifierRef, { nullable: true, description: 'A name under which others know it.' })
  identifier?: IdentifierRef | null;
}

/** Another node, which is there already; the key of its row. */
export const reference = (type: string, description: string, more = {}): Field<number> => ({
  type: () => NodeRef,
  description,
  refersTo: type,
  read: (given: NodeRef, place) => keyOfReferenced(type, given, place),
  ...more,
});

/** The key of the node that a reference names. */
export function keyOfReferenced(type: string, given: NodeRef, place: Place): Promise<number> {
  const { id, slug, identifier } = given;
  if ([id, slug, identifier].filter((each) => each != null).length !== 1) {
    const message = 'Give exactly one of "id", "slug" and "identifier".';
    throw invalid(place, 'reference.not-one', message);
  }
  if (!identifier) return keyOfNode(type, (id ?? slug)!, place);
  const { scheme, publisher, value } = identifierParts(identifier);
  const { tableName } = place.em.getMetadata().getByClassName(type as never);
  const [table, node] = [raw(`"${tableName}_identifier"`), raw(`${tableName}_id`)];
  return keyOfVisible(
    type,
    place,
    (row) => sql`exists (select from ${table} l where l.${node} = ${row}.id
      and l.scheme = ${scheme} and l.publisher = ${publisher} and l.value = ${value})`,
    `${scheme} ${identifier.value}`,
  );
}
