import { Directive, ObjectType } from 'type-graphql';
import { Localized } from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { Sourced } from '../source/sourced.ts';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Sourced],
  description: 'The part of society that organizations come from. Each network brings its own sectors.',
})
export class Sector extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Localized('Its name.')
  name!: string;

  @Column(() => Boolean, 'Whether it is known from synthetic series alone, and so is invented.')
  synthetic!: boolean;
}
