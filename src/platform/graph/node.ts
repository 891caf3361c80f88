import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything that can be fetched by its id alone. */
@InterfaceType({ description: 'Anything that can be fetched again by its id alone.' })
export abstract class Node {
  @Field(() => ID, {
    simple: true,
    description: 'Opaque, stable, and different for every node of every type.',
  })
  id!: string;
}
