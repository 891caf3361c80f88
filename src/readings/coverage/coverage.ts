import { Int, ObjectType } from 'type-graphql';
import { Facet } from '../../platform/graph/facets.ts';
import { labelOf } from '../../platform/graph/labels.ts';
import { inLocale, LOCALE } from '../../platform/graph/localized.ts';
import { Column, RowField } from '../../platform/graph/row-field.ts';
import { Completeness } from '../completeness/completeness.ts';

@ObjectType({
  description: 'A part of the community of which fewer organizations convened than in other editions.',
})
export class CoverageGap {
  @Column(() => Facet, 'What was grouped by.')
  facet!: string;

  @Column(() => String, 'The group: a slug, a code or an enum value.')
  key!: string;

  @RowField({
    type: () => String,
    description: 'The group in words.',
    needs: [],
    args: { locale: LOCALE },
    resolve: ({ key, text, translations }, { locale }) =>
      inLocale(text as string | null, translations as Record<string, string> | null, locale as string) ??
      labelOf(String(key), locale as string),
  })
  label!: string;

  @Column(
    () => Int,
    'How many convened the other editions of the series on average, rounded; null without others.',
    {
      nullable: true,
    },
  )
  expected!: number | null;

  @Column(() => Int, 'How many convened this one.')
  observed!: number;
}

@ObjectType({ description: 'States from which no convener is recorded, and how much is recorded.' })
export class StatesNotRecorded {
  @Column(
    () => [String],
    'The states, by ISO 3166-2: of the countries in which its venues and conveners are.',
  )
  states!: string[];

  @Column(() => Completeness, 'How many of the conveners are recorded.')
  conveners!: Completeness;

  @Column(() => Int, 'Of how many of those the state is known.')
  convenersWithState!: number;
}

@ObjectType({
  description:
    'Who is missing from an edition. Each list is null where too little is recorded to tell, and unknownBecause then says why.',
})
export class CoverageReport {}
