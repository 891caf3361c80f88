import { Float, Int, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../../../platform/graph/paging.ts';
import { Column } from '../../../platform/graph/row-field.ts';

@ObjectType({ description: 'How two sectors work with each other: the ties between their organizations.' })
export class SectorTie {
  @Column(() => Int, 'How many ties there are.')
  ties!: number;

  @Column(
    () => Float,
    'How many there would be if everybody had as many ties in each series, but with whomever of it: the mean of 1,000 ' +
      'rewired networks.',
  )
  expected!: number;

  @Column(
    () => Int,
    'The 5th percentile of the ties in these networks: fewer is fewer than chance would have it.',
  )
  percentile5!: number;

  @Column(
    () => Int,
    'The 95th percentile of the ties in these networks: more is more than chance would have it.',
  )
  percentile95!: number;
}

export const SectorTieConnection = connectionTypeOf('SectorTie', () => SectorTie);
