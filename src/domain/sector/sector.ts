import { Directive, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import {
  inLocale,
  inLocaleSql,
  LOCALE,
  Localized,
  type Translations,
} from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { Column, RowField } from '../../platform/graph/row-field.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { Sourced } from '../source/sourced.ts';
import { SectorColour, SectorShape, SectorWeave, sectorColour } from './sign.ts';
import { SHORT_NAME } from './signs.ts';

/** What holds of each part of a sign. */
const FOR_GOOD =
  'As its network declares it; else the first that was free among the sectors of its kind, real or synthetic, when it was first recorded. ' +
  'It stays, whichever sectors come.';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description: 'The part of society that organizations come from. Each network brings its own sectors.',
})
export class Sector extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Localized('Its name.')
  name!: string;

  @RowField({
    type: () => String,
    description: `Its name where there is little room, in at most ${SHORT_NAME} characters. Where it has no short name in the language wanted, its name, which may be longer.`,
    needs: ['name', 'nameTranslations', 'shortName', 'shortNameTranslations'],
    plainNeeds: ['name', 'shortName'],
    args: { locale: LOCALE },
    resolve: ({ name, nameTranslations, shortName, shortNameTranslations }, { locale }) =>
      inLocale(null, shortNameTranslations as Translations, locale as string | null) ??
      inLocale(null, nameTranslations as Translations, locale as string | null) ??
      shortName ??
      name,
    sql: (column, { locale }) => sql`coalesce(
      ${inLocaleSql(raw('null::text'), column('shortNameTranslations'), locale)},
      ${inLocaleSql(raw('null::text'), column('nameTranslations'), locale)},
      ${column('shortName')}, ${column('name')})`,
  })
  shortName!: string;

  @RowField({
    type: () => SectorColour,
    description: `Its colour in pictures. ${FOR_GOOD}`,
    needs: ['colour'],
    resolve: ({ colour }) => sectorColour(colour as string),
  })
  colour!: SectorColour;

  @Column(() => SectorShape, `The form of its mark in pictures. ${FOR_GOOD}`)
  shape!: keyof typeof SectorShape;

  @Column(() => SectorWeave, `The pattern of its areas in pictures. ${FOR_GOOD}`)
  weave!: keyof typeof SectorWeave;

  @Column(() => Boolean, 'Whether it is known from synthetic series alone, and so is invented.')
  synthetic!: boolean;
}
