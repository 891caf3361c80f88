import { ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';

@ObjectType({
  description: 'A field or a type that a subgraph adds to the graph, in the words of its schema.',
})
export class SubgraphAddition {
  @Column(() => String, 'Where it is in the graph, such as "Organization.becas"; a type by its name.')
  coordinate!: string;

  @Column(() => String, 'The type of a field as the schema writes it; null of a type.', { nullable: true })
  type!: string | null;

  @Column(
    () => String,
    'What the schema says of it, at most 300 characters in a language of its own; null where it says nothing.',
    { nullable: true },
  )
  description!: string | null;

  @Column(
    () => String,
    'How a field is asked for in short, such as "becas { id title }"; null of a type, and of a field that needs arguments.',
    { nullable: true },
  )
  selection!: string | null;
}
