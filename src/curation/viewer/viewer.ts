import { ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';
import { RoleEnum } from './api-token.ts';

@ObjectType({ description: 'Who asks, by their credential; null fields for who has none.' })
export class Viewer {
  @Column(() => RoleEnum, 'Their role.', { nullable: true })
  role!: string | null;

  @Column(() => String, 'The name of their token.', { nullable: true })
  name!: string | null;
}
