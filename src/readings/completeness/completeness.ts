import { Float, Int, ObjectType } from 'type-graphql';
import { ActivityKind } from '../../domain/activity/activity.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { Column } from '../../platform/graph/row-field.ts';

export const completenessStates = ['UNKNOWN', 'PARTIAL', 'SUFFICIENT'] as const;

export const CompletenessState = enumOf(
  'CompletenessState',
  'Whether enough is recorded to tell who or what was missing.',
  completenessStates,
  {
    UNKNOWN: 'No number was published that what is recorded could be held against.',
    PARTIAL: 'Fewer than four fifths of the published number are recorded: nothing is told of the rest.',
    SUFFICIENT: 'At least four fifths of the published number are recorded.',
  },
);

@ObjectType({ description: 'How much of a published number is recorded.' })
export class Completeness {
  @Column(() => CompletenessState, 'Whether that is enough to tell who or what was missing.')
  state!: keyof typeof CompletenessState;

  @Column(() => Int, 'How many are recorded.')
  recorded!: number;

  @Column(
    () => Float,
    'The recorded as a share of the published, above 1 where more are recorded; null without them.',
    {
      nullable: true,
    },
  )
  share!: number | null;
}

@ObjectType({ description: 'How many of the activities of one kind are recorded.' })
export class ActivityCompleteness {
  @Column(() => ActivityKind, 'The kind.')
  kind!: keyof typeof ActivityKind;

  @Column(() => Completeness, 'How many of them are recorded.')
  completeness!: Completeness;
}

@ObjectType({ description: 'How much of an edition is recorded, beside what was published of it.' })
export class EditionCompleteness {
  @Column(() => Completeness, 'Of the organizations that brought it about, in every role but sponsor.')
  conveners!: Completeness;

  @Column(() => Int, 'Of how many of the recorded conveners the state is known.')
  convenersWithState!: number;

  @Column(() => Int, 'Of how many of them the sector at the time is known.')
  convenersWithSector!: number;

  @Column(() => Int, 'Of how many of them the scope at the time is known.')
  convenersWithScope!: number;

  @Column(
    () => Completeness,
    'Of the people on the programme; of those who spoke where only their number was published.',
  )
  experts!: Completeness;

  @Column(() => Completeness, 'Of the people who moderated.')
  moderators!: Completeness;

  @Column(() => [ActivityCompleteness], 'Of its activities, for each kind that was published or is recorded.')
  activities!: ActivityCompleteness[];

  @Column(() => Completeness, 'Of its venues.')
  venues!: Completeness;
}
