import { Int, ObjectType } from 'type-graphql';
import type { FacetBucket as Bucket } from '../read/facet.ts';
import { declaredEnum } from './declared-enum.ts';
import { labelOf } from './labels.ts';
import { inLocale, LOCALE } from './localized.ts';
import { Column, RowField } from './row-field.ts';

/** The ways to count lists in groups, as the modules of the network declare them. */
export const Facet = declaredEnum('Facet', 'A way to count a list in groups.', ({ facets }) => facets);

@ObjectType({ description: 'One group and how many rows of the list are in it.' })
export class FacetBucket {
  @Column(() => String, 'What the rows of the group share: a slug, a code or an enum value, to filter by.')
  key!: string;

  @RowField({
    type: () => String,
    description: 'The key in words.',
    needs: [],
    args: { locale: LOCALE },
    resolve: (row, { locale }) => {
      const { key, text, textTranslations } = row as unknown as Bucket;
      return inLocale(text, textTranslations, locale as string) ?? labelOf(key, locale as string);
    },
  })
  label!: string;

  @Column(() => Int, 'How many rows.')
  count!: number;
}

@ObjectType({ description: 'A list counted in groups of one kind.' })
export class FacetResult {
  @Column(() => Facet, 'What was grouped by.')
  facet!: string;

  @Column(() => [FacetBucket], 'The groups, largest first.')
  buckets!: FacetBucket[];
}
