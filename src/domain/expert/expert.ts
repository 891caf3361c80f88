import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Editable } from '../../platform/graph/editable.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { facetEnumOf } from '../../platform/graph/facets.ts';
import { inLocale, LOCALE, Localized } from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { facetedConnectionTypeOf } from '../../platform/graph/paging.ts';
import { Column, RowField } from '../../platform/graph/row-field.ts';
import { Url } from '../../platform/graph/scalars.ts';
import type { Row } from '../../platform/read/plan.ts';
import { Sourced } from '../source/sourced.ts';
import { type StoredPhoto, withheldReasons } from './expert.table.ts';

const reasons = [...withheldReasons, 'CONSENT_NOT_GIVEN'] as const;

export const WithheldReason = enumOf('WithheldReason', 'Why something is not shown.', reasons, {
  CONSENT_NOT_GIVEN: 'It is shown only with the consent of the person, who has not been heard on it.',
  CONSENT_DENIED: 'The person did not agree to being shown.',
  CONSENT_WITHDRAWN: 'The person no longer agrees to being shown.',
  EMBARGOED: 'It is not to be shown yet.',
});

@ObjectType({ description: 'A portrait, for as long as it may be shown.' })
export class Photo {
  @Column(() => Url, 'Where this server serves it, as WebP; it is gone once the person withdraws.')
  url!: string;

  @Column(() => Int, 'Its width when shown, in pixels.')
  width!: number;

  @Column(() => Int, 'Its height when shown, in pixels.')
  height!: number;

  @RowField({
    type: () => String,
    description: 'What it shows, for those who do not see it; else the empty string.',
    needs: [],
    args: { locale: LOCALE },
    resolve: (photo, { locale }) => {
      const { alt = {} } = photo as unknown as StoredPhoto;
      return inLocale(alt.es ?? Object.values(alt)[0] ?? '', alt, locale as string | null);
    },
  })
  alt!: string;

  @Column(() => String, 'Who is to be named with it.', { nullable: true })
  credit!: string | null;

  @Column(() => Url, 'The licence it is under.', { nullable: true })
  license!: string | null;

  @Column(() => GraphQLDateTime, 'Until when it may be shown.', { nullable: true })
  validUntil!: string | null;
}

/** Where portraits are served, by their hash. */
export const PHOTO_FOLDER = '/photos/';

/** A portrait as it lies in the database. */
interface StoredPortrait {
  hash: string;
  width: number;
  height: number;
}

/** A portrait at a width, its proportions kept; nothing where there is none, or once it may no longer be shown. */
function photoAt({ photo, portrait }: Row, width: number, { origin, basis }: Context): object | null {
  const stored = photo as StoredPhoto | null;
  if (!stored || !portrait) return null;
  const lapsesAt = stored.validUntil ? new Date(stored.validUntil) : undefined;
  if (lapsesAt && lapsesAt <= new Date()) return null;
  if (lapsesAt) basis.lapseAt(lapsesAt);
  const { hash, ...full } = portrait as StoredPortrait;
  const shown = Math.max(1, Math.min(width, full.width));
  const height = Math.max(1, Math.round((full.height * shown) / full.width));
  return { ...stored, url: `${origin}${PHOTO_FOLDER}${hash}.webp`, width: shown, height };
}

@ObjectType({ description: 'A field that is not shown, and why.' })
export class WithheldField {
  @Column(() => String, 'The field.')
  field!: string;

  @Column(() => WithheldReason, 'Why it is not shown.')
  reason!: keyof typeof WithheldReason;
}

/** How wide a portrait is shown when nobody says, in pixels. */
const USUAL_WIDTH = 320;

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description:
    'Someone who speaks, moderates or teaches. Whoever asked not to be shown is nowhere in the graph.',
})
export class Expert extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Column(() => String, 'The name as the person is billed.')
  displayName!: string;

  @Column(
    () => String,
    'The family name, where it is recorded; lists go by the last word of the name where it is not.',
    {
      nullable: true,
    },
  )
  familyName!: string | null;

  @Column(() => String, 'The name by which lists are sorted: without case and accents.')
  sortName!: string;

  @Localized('About the person; only with their consent to it.', { nullable: true, from: 'biography' })
  bio!: string | null;

  @Column(() => Url, "The person's own page; only with their consent to it.", { nullable: true })
  url!: string | null;

  @RowField({
    type: () => Photo,
    nullable: true,
    description: "A portrait; only with the person's consent to it.",
    needs: ['photo', 'portrait'],
    args: {
      width: { type: () => Int, defaultValue: USUAL_WIDTH, description: 'The width wanted, in pixels.' },
    },
    resolve: (row, { width }, context) =>
      photoAt(row, (width as number | null) ?? USUAL_WIDTH, context as Context),
  })
  photo!: Photo | null;

  @RowField({
    type: () => [WithheldField],
    description: 'What is known of this person but not shown, and why.',
    needs: ['hiddenFields'],
    resolve: ({ hiddenFields }) =>
      (hiddenFields as string[]).map((field) => ({ field, reason: 'CONSENT_NOT_GIVEN' })),
  })
  withheld!: WithheldField[];

  @Column(
    () => Boolean,
    'Whether partners may show this person on their sites: false once the person has said that they may not. What this server embeds leaves such a person out, and so should you.',
  )
  mayBeEmbedded!: boolean;

  @Column(() => Boolean, 'Whether this person is known from synthetic series alone, and so is invented.')
  synthetic!: boolean;
}

/** Experts are counted by what they took part in, which a later module knows and adds. */
export const ExpertFacet = facetEnumOf('Expert', []);

export const ExpertConnection = facetedConnectionTypeOf('Expert', () => Expert, ExpertFacet);
