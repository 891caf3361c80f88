import { Field, Int, InterfaceType } from 'type-graphql';

/** Anything that can be edited, and how often it was. */
@InterfaceType({ description: 'What can be edited, and how often it was.' })
export abstract class Editable {
  @Field(() => Int, {
    simple: true,
    description: 'Counts the edits of it and of its lists; give it back as "expectedVersion".',
  })
  version!: number;
}
