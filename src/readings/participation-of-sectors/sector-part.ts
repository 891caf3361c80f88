import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';

@ObjectType({
  description:
    'How much of the community of an edition came from a sector, by what organizations were at the time. An organization counts once, however much it did; one that appeared only through people who are not shown does not.',
})
export class SectorPart {
  @Column(() => Int, 'How many organizations of the sector brought the edition about or appeared at it.')
  organizations!: number;

  @Column(() => Int, 'How many of all sectors did, and of none that is known.')
  allOrganizations!: number;

  @Column(() => Int, 'Of how many of them the sector is known.')
  knownOrganizations!: number;

  @Column(
    () => Int,
    'How many organizations of the sector brought the edition about, in any role but sponsor.',
  )
  conveners!: number;

  @Column(() => Int, 'How many of all sectors did, and of none that is known.')
  allConveners!: number;
}
