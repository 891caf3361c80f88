import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';

@ObjectType({ description: 'A state of a country in which a series is held, and what is recorded of it.' })
export class SeriesState {
  @Column(() => String, 'Its code, by ISO 3166-2.')
  code!: string;

  @Column(() => String, 'Its name, as ISO 3166-2 gives it.')
  name!: string;

  @Column(() => Int, 'How many editions are recorded to have had a venue there; 0 where none is.')
  editions!: number;

  @Column(
    () => Int,
    'How many organizations based there are recorded to have brought editions about, in any role but sponsor; 0 where none is.',
  )
  conveners!: number;
}

@ObjectType({
  description:
    'In which states a series met, and from which organizations convened it, as far as that is recorded: what is not recorded is not known to be absent.',
})
export class SeriesStates {
  @Column(
    () => [String],
    'The countries in which it is recorded to have met, by ISO 3166-1: of these are the states.',
  )
  countries!: string[];

  @Column(
    () => [SeriesState],
    'All states of these countries, by code, those too of which nothing is recorded.',
  )
  states!: SeriesState[];

  @Column(() => [String], 'The states, by ISO 3166-2, in which no edition is recorded to have had a venue.')
  statesWithoutRecordedEdition!: string[];

  @Column(
    () => [String],
    'The states, by ISO 3166-2, from which no organization is recorded to have brought an edition about.',
  )
  statesWithoutRecordedConvener!: string[];

  @Column(() => Int, 'How many editions are recorded.')
  editions!: number;

  @Column(() => Int, 'Of how many of them the state of a venue is known.')
  editionsWithState!: number;

  @Column(() => Int, 'Of how many of them no state is known, though they did not meet online alone.')
  editionsWithoutState!: number;

  @Column(() => Int, 'How many of them met online alone, and so in no state.')
  editionsOnline!: number;

  @Column(() => Int, 'How many organizations are recorded to have brought editions about.')
  conveners!: number;

  @Column(() => Int, 'Of how many of them the state is known, in whatever country.')
  convenersWithState!: number;

  @Column(() => Int, 'Of how many of them it is not known.')
  convenersWithoutState!: number;
}
