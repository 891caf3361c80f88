import { Directive, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { Localized } from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { connectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({ implements: [Node, Editable], description: 'What activities are about.' })
export class Topic extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Localized('What it is called.')
  label!: string;

  @Column(() => String, 'The item of Wikidata that it is, such as Q1195281.', { nullable: true })
  wikidata!: string | null;

  @Column(() => Boolean, 'Whether it is known from synthetic series alone, and so is invented.')
  synthetic!: boolean;
}

export const TopicConnection = connectionTypeOf('Topic', () => Topic);
