import { GraphQLDateTime } from 'graphql-scalars';
import { ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../platform/graph/enum.ts';
import { Column } from '../../platform/graph/row-field.ts';

export const BatchKind = enumOf(
  'BatchKind',
  'What kind of act of writing it was.',
  ['EDIT', 'IMPORT', 'REVERT', 'REMOVAL', 'CONSENT', 'SEED'],
  {
    EDIT: 'Something was recorded or changed.',
    IMPORT: 'Files were brought in.',
    REVERT: 'An earlier act was undone.',
    REMOVAL: 'Something was taken out.',
    CONSENT: 'Somebody said how they may be shown. In the public log such an act is an EDIT.',
    SEED: 'The data that ships with the server was brought in, at its first start.',
  },
);

@ObjectType({ description: 'How many things an act of writing changed, of those that are in the log.' })
export class BatchCounts {
  @Column(() => Int, 'How many it recorded.')
  created!: number;

  @Column(() => Int, 'How many it changed that were there before, and are there after it.')
  updated!: number;

  @Column(() => Int, 'How many it took out.')
  removed!: number;
}

@ObjectType({ description: 'One act of writing, and all that it changed: done as a whole, or not at all.' })
export class Batch {
  @Column(() => ID, 'Its id, opaque and for ever the same; null where the act was only tried.', {
    nullable: true,
  })
  id!: string | null;

  @Column(() => BatchKind, 'What kind of act it was.')
  kind!: string;

  @Column(() => GraphQLDateTime, 'When it was done, by the clock of the server; later acts have later times.')
  at!: Date;

  @Column(
    () => String,
    'Who did it: a role (PARTNER, CURATOR, STEWARD), the name of a partner, or SYSTEM for whoever runs the server; never a person.',
  )
  actor!: string;

  @Column(
    () => String,
    'Why, in the words of whoever did it. Null where nothing was said, of acts about consent, and of acts about somebody who is not shown now.',
    { nullable: true },
  )
  reason!: string | null;

  @Column(() => String, 'Who publishes what was brought in; null where nothing was.', { nullable: true })
  publisher!: string | null;
}
