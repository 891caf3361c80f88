import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { ID, ObjectType } from 'type-graphql';
import { changeKinds } from '../../platform/changes/change.table.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { edgeTypeOf, PageInfo } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { ListSize } from '../../platform/limits/costs.ts';

/** The most fields that one row has. */
const MOST_FIELDS = 20;

export const ChangeKind = enumOf(
  'ChangeKind',
  'What one act of writing did to one thing.',
  [...changeKinds, 'RESTORED'],
  {
    CREATED: 'It was recorded for the first time.',
    UPDATED: 'Some of its fields were changed.',
    MERGED: 'It was found to be the same as another, and went into that one.',
    SPLIT: 'It was found to be several, and parted into these.',
    WITHDRAWN: 'Whoever brought it took it back.',
    TOMBSTONED: 'It was taken out for good.',
    RESTORED: 'It was taken out before, and is there again.',
  },
);

@ObjectType({ description: 'What a field held before a change and after it.' })
export class ChangedValue {
  @Column(() => String, 'The name of the field, as it is stored.')
  field!: string;

  @Column(() => GraphQLJSON, 'What it held before; null where that was nothing. A relation is an id.', {
    nullable: true,
  })
  before!: unknown;

  @Column(() => GraphQLJSON, 'What it held after; null where that was nothing. A relation is an id.', {
    nullable: true,
  })
  after!: unknown;
}

@ObjectType({
  description:
    'What one act did to one thing. Of what may not be shown it says that something changed, and no more.',
})
export class Change {
  @Column(
    () => String,
    'Its place in the log: later acts have greater ones, in the order in which they were committed.',
  )
  position!: string;

  @Column(() => GraphQLDateTime, 'When it was done; the same for all that one act changed.')
  at!: Date;

  @Column(() => ChangeKind, 'What was done.')
  kind!: string;

  @Column(
    () => String,
    'What kind of thing it is: a type such as "Activity", or what hangs on one, such as "ActivityTopic".',
  )
  entityType!: string;

  @Column(
    () => ID,
    'The id of the thing, also once it is gone. What ties two things has the keys of both; where it may not be shown, of the first alone.',
  )
  entityId!: string;

  @Column(() => ID, 'The same thing where it went by another id since; null where it did not.', {
    nullable: true,
  })
  canonicalId!: string | null;

  @Column(
    () => [String],
    'The names of the fields that were set, changed or taken out, as they are stored; none of what may not be shown.',
  )
  fields!: string[];

  @ListSize(MOST_FIELDS)
  @Column(
    () => [ChangedValue],
    'What was and is, of public fields of what is public now; empty once it is gone.',
  )
  values!: ChangedValue[];
}

const ChangeEdge = edgeTypeOf('Change', () => Change);

@ObjectType({
  description:
    'One page of the log, the earliest change first. Its cursors stay good for ever, whatever else is asked for beside them.',
})
export class ChangeConnection {
  @Column(() => [ChangeEdge], 'The changes of this page with their places.')
  edges!: { node: Change; cursor: string }[];

  @Column(() => [Change], 'The changes of this page.')
  nodes!: Change[];

  @Column(() => PageInfo, 'Where this page stands in the log.')
  pageInfo!: PageInfo;
}
