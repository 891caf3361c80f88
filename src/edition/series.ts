import { Directive, ObjectType } from 'type-graphql';
import { Localized } from '../platform/graph/localized.ts';
import { Node } from '../platform/graph/node.ts';
import { Column } from '../platform/graph/row-field.ts';
import { Url } from '../platform/graph/scalars.ts';
import { Sourced } from '../source/sourced.ts';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Sourced],
  description: 'A recurring gathering; each edition is one occurrence of it.',
})
export class Series extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Localized('Its name.')
  name!: string;

  @Column(() => Url, 'Its own page.', { nullable: true })
  url!: string | null;
}
