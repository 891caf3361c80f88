import { Directive, Int, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { facetEnumOf } from '../../platform/graph/facets.ts';
import { Localized } from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { facetedConnectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate, Url } from '../../platform/graph/scalars.ts';
import { Sourced } from '../source/sourced.ts';
import { modalities } from './edition.table.ts';
import { Series } from './series.ts';

export const Modality = enumOf('Modality', 'How people meet.', modalities, {
  IN_PERSON: 'In a place.',
  VIRTUAL: 'Over the network only.',
  HYBRID: 'Both at once.',
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({ implements: [Node, Sourced, Editable], description: 'One occurrence of a series.' })
export class Edition extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Localized('Its name.')
  name!: string;

  @Column(() => Series, 'The series it is an occurrence of.')
  series!: Series;

  @Column(() => Int, 'The year it was held in.', { nullable: true })
  year!: number | null;

  @Column(() => Int, 'Its number in the series, from 1.', { nullable: true })
  ordinal!: number | null;

  @Column(() => Modality, 'How people met.', { nullable: true })
  modality!: keyof typeof Modality | null;

  @Column(() => String, 'The city, where there was one.', { nullable: true })
  city!: string | null;

  @Column(() => String, 'The country, as it was given.', { nullable: true })
  country!: string | null;

  @Column(() => Url, 'Its own page.', { nullable: true })
  url!: string | null;

  @Column(() => PartialDate, 'Its first day, as far as it is known.', { nullable: true })
  startsOn!: string | null;

  @Column(() => PartialDate, 'Its last day, as far as it is known.', { nullable: true })
  endsOn!: string | null;

  @Localized('What it was about.', { nullable: true })
  theme!: string | null;
}

export const EditionFacet = facetEnumOf('Edition', ['YEAR', 'MODALITY', 'COUNTRY', 'STATE', 'SERIES']);

export const EditionConnection = facetedConnectionTypeOf('Edition', () => Edition, EditionFacet);
