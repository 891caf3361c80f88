import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../../platform/graph/row-field.ts';

@ObjectType({ description: 'What the network would lose if some of its members were not there.' })
export class WhatIf {
  @Column(() => String, 'The revision of the network that this was computed from.')
  revision!: string;

  @Column(() => Int, 'How many groups there are that no tie connects; an actor without ties is one.')
  componentsBefore!: number;

  @Column(() => Int, 'How many such groups there would be.')
  componentsAfter!: number;

  @Column(() => Int, 'How many pairs of those who stay would no longer be connected.')
  pairsDisconnected!: number;

  @Column(() => Int, 'How many that have ties would have none left.')
  orphanedCount!: number;
}
