import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { facetEnumOf } from '../../platform/graph/facets.ts';
import { Localized, type Translations } from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { facetedConnectionTypeOf } from '../../platform/graph/paging.ts';
import { Column, RowField } from '../../platform/graph/row-field.ts';
import { Locale, PartialDate, Url } from '../../platform/graph/scalars.ts';
import { Edition } from '../edition/edition.ts';
import { EditionVenue } from '../edition/venue.ts';
import { Sourced } from '../source/sourced.ts';
import { activityKinds } from './activity.table.ts';

export const ActivityKind = enumOf('ActivityKind', 'What kind of activity it is.', activityKinds, {
  PANEL: 'Several people discuss.',
  WORKSHOP: 'People learn by doing.',
  KEYNOTE: 'One person sets the tone.',
  THEMATIC_TABLE: 'People work out a subject at a table (mesa temática).',
  CEREMONY: 'An opening, a closing, a signing.',
  TALK: 'One person speaks.',
  LIGHTNING_TALK: 'One person speaks for a few minutes.',
  TUTORIAL: 'One person teaches.',
  POSTER: 'Work is shown and talked about.',
  OTHER: 'Another kind; see kindAsGiven.',
});

@Directive('@shareable')
@ObjectType({ description: 'A text and the language it is in.' })
export class LocalizedText {
  @Column(() => Locale, 'The language, by BCP 47; "und" where it is not known.')
  locale!: string;

  @Column(() => String, 'The text.')
  text!: string;

  @Column(() => Boolean, 'Whether a machine translated it.')
  machineTranslated!: boolean;
}

/** A text in every language it is kept in, the one first given at the front. */
export function inAllLocales(
  text: string | null,
  translations: Translations,
  language: string | null,
): LocalizedText[] {
  const others = Object.entries(translations ?? {}).filter(([, other]) => other !== text);
  const given: [string, string][] = text === null ? [] : [[language ?? 'und', text]];
  return [...given, ...others].map(([locale, words]) => ({ locale, text: words, machineTranslated: false }));
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description: 'Something that takes place at an edition.',
})
export class Activity extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Column(() => Edition, 'The edition it belongs to.')
  edition!: Edition;

  @Column(() => EditionVenue, 'Where it takes place.', { nullable: true })
  venue!: EditionVenue | null;

  @Column(() => ActivityKind, 'What kind it is.')
  kind!: keyof typeof ActivityKind;

  @Column(() => String, 'The kind in the words of the programme, where ours do not say the same.', {
    nullable: true,
  })
  kindAsGiven!: string | null;

  @Localized('Its title; keynotes are often announced without one.', { nullable: true })
  title!: string | null;

  @RowField({
    type: () => [LocalizedText],
    description: 'Its title in every language it is kept in.',
    needs: ['title', 'titleTranslations', 'language'],
    resolve: ({ title, titleTranslations, language }) =>
      inAllLocales(title as string | null, titleTranslations as Translations, language as string | null),
  })
  titles!: LocalizedText[];

  @Column(
    () => GraphQLDateTime,
    'When it starts, in UTC; timeZone says by which clocks. Null where the time is not known; see startsOn.',
    { nullable: true },
  )
  startsAt!: Date | null;

  @Column(() => GraphQLDateTime, 'When it ends, in UTC.', { nullable: true })
  endsAt!: Date | null;

  @Column(
    () => String,
    'The time zone of its hours by the IANA database: of its venue; without a venue the one that all places of its edition share; else the only one of the state, city or country. Null where none is certain: say its hours in UTC then.',
    { nullable: true },
  )
  timeZone!: string | null;

  @Column(
    () => PartialDate,
    'The day it starts on, where no time of that day is known: startsAt is null then.',
    {
      nullable: true,
    },
  )
  startsOn!: string | null;

  @Column(() => PartialDate, 'The day it ends on, where no time of that day is known: endsAt is null then.', {
    nullable: true,
  })
  endsOn!: string | null;

  @Column(() => Locale, 'The language it is held in, by BCP 47.', { nullable: true })
  language!: string | null;

  @Column(() => Url, 'Where it can be seen or heard afterwards.', { nullable: true })
  recordingUrl!: string | null;
}

export const ActivityFacet = facetEnumOf('Activity', [
  'ACTIVITY_KIND',
  'TOPIC',
  'LANGUAGE',
  'STATE',
  'DAY',
  'EDITION',
  'SERIES',
]);

export const ActivityConnection = facetedConnectionTypeOf('Activity', () => Activity, ActivityFacet);
