import { ID, ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';

@ObjectType({ description: 'One act of writing, and all that it changed.' })
export class Batch {
  @Column(() => ID, 'Its id; null of one that was only tried.', { nullable: true })
  id!: string | null;
}
