import { Int, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../../../platform/graph/paging.ts';
import { Column } from '../../../platform/graph/row-field.ts';

@ObjectType({
  description:
    'An organization that stands between two sectors: it is tied to organizations of both that are not tied to each other. ' +
    'R. Gould and R. Fernandez, Sociol. Methodol. 19, 89 (1989), for ties without direction.',
})
export class SectorBroker {
  @Column(() => Int, 'Its place among all: 1 plus how many organizations have more brokerage.')
  rank!: number;

  @Column(
    () => Int,
    'How many pairs of organizations, one of each sector and not tied to each other, are both tied to it: the sum of gatekeeper ' +
      'and liaison. At least 1.',
  )
  brokerage!: number;

  @Column(
    () => Int,
    'How many of these pairs it connects as one of the two sectors: it lets the other sector in, or represents its own there, ' +
      'which ties without direction do not tell apart. 0 for one of a third sector.',
  )
  gatekeeper!: number;

  @Column(() => Int, 'How many it connects as one of a third sector. 0 for one of the two sectors.')
  liaison!: number;
}

@ObjectType('SectorBrokerConnection', {
  description: 'One page of the organizations between two sectors, the most brokerage first.',
})
export class SectorBrokerConnection extends connectionTypeOf('SectorBroker', () => SectorBroker) {
  @Column(() => Int, 'How many organizations are in the graph, brokers or not.')
  organizations!: number;

  @Column(
    () => Int,
    'Of how many of these the sector is known: the others count neither as brokers nor as those between whom one stands.',
  )
  withSector!: number;

  @Column(() => String, 'The revision of the network that all this was computed from.')
  revision!: string;
}
