import { Directive, Int, ObjectType } from 'type-graphql';
import { Edition } from '../../../src/domain/edition/edition.ts';
import { Organization } from '../../../src/domain/organization/organization.ts';
import { Sourced } from '../../../src/domain/source/sourced.ts';
import { Editable } from '../../../src/platform/graph/editable.ts';
import { facetEnumOf } from '../../../src/platform/graph/facets.ts';
import { Node } from '../../../src/platform/graph/node.ts';
import { facetedConnectionTypeOf } from '../../../src/platform/graph/paging.ts';
import { Column } from '../../../src/platform/graph/row-field.ts';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description: 'Money that an organization gave to an edition.',
})
export class Grant extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Column(() => String, 'What it was called.')
  title!: string;

  @Column(() => Organization, 'Who gave it.')
  funder!: Organization;

  @Column(() => Edition, 'What it was given to.')
  edition!: Edition;

  @Column(() => Int, 'How much, in whole units of the currency.')
  amount!: number;

  @Column(() => Boolean, 'Whether it was paid; null where that is not known.', { nullable: true })
  paid!: boolean | null;

  @Column(() => String, 'The currency, by ISO 4217.')
  currency!: string;
}

export const GrantFacet = facetEnumOf('Grant', ['CURRENCY']);

export const GrantConnection = facetedConnectionTypeOf('Grant', () => Grant, GrantFacet);
