import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../../platform/graph/row-field.ts';

@ObjectType({
  description:
    'What changed from one edition to another: whom it brought together, who came and who did not.',
})
export class EditionDiff {
  @Column(() => String, 'The revision of the network that this was computed from.')
  revision!: string;

  @Column(() => Int, 'How many ties there were at both editions.')
  keptTies!: number;
}
