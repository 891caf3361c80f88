import { ID, ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';

@ObjectType({ description: 'An act that waits for a curator.' })
export class Proposal {
  @Column(() => ID, 'Its id.')
  id!: string;
}
