import { changeMessages } from '../i18n/changes.ts';
import { type PageType, pathOf, withLocale } from './addresses.ts';
import type { Alternate, Visit } from './page.ts';

/** Where the feed of what changed of one thing is. */
export const changeFeedPath = (type: PageType, slug: string): string => `${pathOf(type, slug)}/changes.atom`;

/** A link to that feed, for the head of its page. */
export const changeFeedOf = (
  type: PageType,
  { slug, name }: { slug: string; name: string },
  { locale, origin }: Pick<Visit, 'locale' | 'origin'>,
): Alternate => ({
  type: 'application/atom+xml',
  href: origin + withLocale(changeFeedPath(type, slug), locale),
  title: changeMessages[locale].feed(name),
});
