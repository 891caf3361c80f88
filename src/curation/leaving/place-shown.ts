import { GraphQLDateTime } from 'graphql-scalars';
import { ObjectType } from 'type-graphql';
import type { Place } from '../../domain/expert/departure.table.ts';
import { Column } from '../../platform/graph/row-field.ts';

@ObjectType({
  description: 'Where a person was shown before they left, and whether that place has heard of it.',
})
export class PlaceShown {
  @Column(() => String, 'What it is: PAGE for an address of ours, SNAPSHOT for a label.')
  kind!: string;

  @Column(() => String, 'The address, or the label.')
  name!: string;

  @Column(
    () => GraphQLDateTime,
    'When somebody elsewhere was told; null of what is ours, where it is gone already.',
    {
      nullable: true,
    },
  )
  toldAt!: Date | null;

  @Column(() => GraphQLDateTime, 'When they confirmed it.', { nullable: true })
  confirmedAt!: Date | null;
}

/** A place as the graph tells it: what is ours has nobody to be told. */
export const placeRow = (place: Place): PlaceShown => ({ ...place, toldAt: null, confirmedAt: null });
