import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';

@ObjectType({ description: 'What the network would lose with some of its members.' })
export class WhatIf {
  @Column(() => String, 'The revision of the network that this was computed from.')
  revision!: string;

  @Column(() => Int, 'How many groups there are that no tie connects.')
  componentsBefore!: number;

  @Column(() => Int, 'How many there would be.')
  componentsAfter!: number;

  @Column(() => Int, 'How many pairs of those who stay would no longer be connected.')
  pairsDisconnected!: number;

  @Column(() => Int, 'How many would have no tie left.')
  orphanedCount!: number;
}
