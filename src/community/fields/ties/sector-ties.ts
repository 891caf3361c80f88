import { Float, Int, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../../../platform/graph/paging.ts';
import { Column } from '../../../platform/graph/row-field.ts';

@ObjectType({ description: 'How two sectors work with each other: the ties between their organizations.' })
export class SectorTie {
  @Column(() => Int, 'How many ties there are.')
  ties!: number;

  @Column(
    () => Float,
    'How many there would be if everybody had as many ties, but with whomever: the mean of 1,000 rewired networks.',
  )
  expected!: number;
}

export const SectorTieConnection = connectionTypeOf('SectorTie', () => SectorTie);
