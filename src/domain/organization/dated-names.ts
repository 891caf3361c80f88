import { Directive, ObjectType, Resolver } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { ListFieldOf } from '../../platform/graph/list-field.ts';
import { Node } from '../../platform/graph/node.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate } from '../../platform/graph/scalars.ts';
import type { List } from '../../platform/read/list.ts';
import { sql } from '../../platform/read/sql.ts';
import { Organization } from './organization.ts';

/** How many names one organization can show. */
export const MOST_NAMES = 20;

@Directive('@key(fields: "id")')
@ObjectType({ implements: [Node, Editable], description: 'A name, and the time it held.' })
export class DatedName extends Node {
  @Column(() => String, 'The name.')
  text!: string;

  @Column(() => PartialDate, 'From when on; null when that is not known.', { nullable: true })
  from!: string | null;

  @Column(() => PartialDate, 'Until when; null while it holds, or when that is not known.', {
    nullable: true,
  })
  to!: string | null;

  @Column(() => String, 'What kind of name it is, such as official, former or short.')
  kind!: string;
}

const namesOf: List = {
  type: 'DatedName',
  link: (row, organization) => sql`${row}.organization_id = ${organization}`,
  order: { name: 'date', keys: [{ by: (row) => sql`coalesce(${row}.valid_from, '')`, type: 'text' }] },
};

@Resolver(() => Organization)
export class DatedNames {
  @ListFieldOf(() => DatedName, MOST_NAMES, 'The names it goes and went by, oldest first.')
  names(): List {
    return namesOf;
  }
}
