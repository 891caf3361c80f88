import { ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';
import { ListSize } from '../../platform/limits/costs.ts';
import { ChangedValue } from '../../readings/changes/change.ts';

@ObjectType({ description: 'A change with all its values, for who may see them.' })
export class PrivateChange {
  @Column(() => String, 'Its place in the log.')
  position!: string;

  @Column(() => String, 'Who did it: the name of a token, or of what the database did by itself.')
  by!: string;

  @ListSize(20)
  @Column(() => [ChangedValue], 'What was and is, of all its fields.')
  values!: ChangedValue[];
}
