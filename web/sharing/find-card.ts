import type { SlugType } from '../graphql/operations.ts';
import type { Locale } from '../i18n/locale.ts';
import { sharingMessages } from '../i18n/sharing.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Card, CardResult, CardVisit } from './card.ts';

/** The card of what was found by a slug; where it has another slug now, or is not there, so it is with its picture. */
export async function cardOf<Found extends { slug: string }>(
  found: Found | null,
  type: SlugType,
  visit: CardVisit,
  draw: (found: Found) => Card | Promise<Card>,
): Promise<CardResult> {
  if (!found) return missingOrGone(visit, type);
  if (found.slug !== visit.slug) return { kind: 'moved', slug: found.slug };
  return { kind: 'found', card: await draw(found) };
}

/** What stands below a card: what the network is, or that what it shows is invented. */
export const taglineOf = (isSynthetic: boolean, locale: Locale): string =>
  isSynthetic ? sharingMessages[locale].synthetic : sharingMessages[locale].tagline;
