import { Int, ObjectType } from 'type-graphql';
import type { FacetBucket as Bucket, FacetDefinition } from '../read/facet.ts';
import { sql } from '../read/sql.ts';
import { declaredEnum } from './declared-enum.ts';
import { labelOf, labelsIn } from './labels.ts';
import { inLocale, inLocaleSql, LOCALE } from './localized.ts';
import { Column, RowField } from './row-field.ts';

/** The ways to count lists in groups, as the modules of the network declare them. */
export const Facet = declaredEnum('Facet', 'A way to count a list in groups.', ({ facets }) => facets);

/**
 * The ways to count the lists of one type in groups, such as `ActivityFacet`: what such a list cannot be counted by cannot be
 * asked of it. What each means is said once, by the module that declares the name.
 */
export function facetEnumOf<const Names extends readonly string[]>(type: string, names: Names) {
  const all: string[] = [...names];
  const facetEnum = declaredEnum(`${type}Facet`, 'A way to count this list in groups.', ({ facets }) =>
    Object.fromEntries(all.map((name) => [name, facets[name] ?? ''])),
  ) as { readonly [Name in Names[number]]: Name };
  namesOf.set(facetEnum, all);
  return facetEnum;
}

/** The names in such an enum, which later modules add to. */
const namesOf = new WeakMap<object, string[]>();

/** The groupings of a list that a later module alone can know, added to its enum: for the way in which each is counted. */
export function addFacets<const Names extends readonly string[]>(facetEnum: object, names: Names) {
  namesOf.get(facetEnum)!.push(...names);
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [Name in Names[number]]: Name };
}

/** How each of the groupings of an enum is counted. */
export type FacetsOf<FacetEnum extends object> = Record<keyof FacetEnum, FacetDefinition>;

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
    sql: (column, { locale }) =>
      sql`coalesce(${inLocaleSql(column('text'), column('textTranslations'), locale)},
        (select ${JSON.stringify(labelsIn(locale as string))}::jsonb) ->> ${column('key')}, ${column('key')})`,
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
