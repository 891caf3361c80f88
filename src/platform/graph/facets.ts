import { Int, ObjectType } from 'type-graphql';
import type { FacetBucket as Bucket } from '../read/facet.ts';
import { enumOf } from './enum.ts';
import { inLocale, LOCALE } from './localized.ts';
import { Column, RowField } from './row-field.ts';
import { wordFor } from './words.ts';

/** The ways in which lists can be counted in groups. */
export const facetNames = ['SECTOR', 'SCOPE', 'STATE', 'EDITION', 'ROLE', 'ACTIVITY_KIND'] as const;

export const Facet = enumOf('Facet', 'A way to count a list in groups.', facetNames, {
  SECTOR: 'The sector an organization comes from.',
  SCOPE: "How far an organization's remit reaches.",
  STATE: 'The state or province, by ISO 3166-2 code where known.',
  EDITION: 'The edition.',
  ROLE: 'The role taken.',
  ACTIVITY_KIND: 'The kind of activity.',
});

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
      return inLocale(text, textTranslations, locale as string) ?? wordFor(key, locale as string);
    },
  })
  label!: string;

  @Column(() => Int, 'How many rows.')
  count!: number;
}

@ObjectType({ description: 'A list counted in groups of one kind.' })
export class FacetResult {
  @Column(() => Facet, 'What was grouped by.')
  facet!: keyof typeof Facet;

  @Column(() => [FacetBucket], 'The groups, largest first.')
  buckets!: FacetBucket[];
}
