import { embedMessages } from '../i18n/embed.ts';
import type { Locale } from '../i18n/locale.ts';
import { address, calendarPath } from '../layout/addresses.ts';
import type { Alternate } from '../layout/page.ts';

/** An edition whose page links to its feeds and calendar. */
export interface LinkedEdition {
  slug: string;
  name: string;
  locale: Locale;
  origin: string;
}

/** Links to the feeds and the calendar of an edition, for the head of its page. */
export function alternatesOfEdition({ slug, name, locale, origin }: LinkedEdition): Alternate[] {
  const messages = embedMessages[locale];
  const at = (path: string) => origin + address(path, { edition: slug, locale });
  return [
    {
      type: 'application/feed+json',
      href: at('/embed/speakers.json'),
      title: `${name}: ${messages.speakers}`,
    },
    {
      type: 'application/feed+json',
      href: at('/embed/programme.json'),
      title: `${name}: ${messages.programme}`,
    },
    { type: 'text/csv', href: at('/embed/speakers.csv'), title: `${name}: ${messages.speakers} (CSV)` },
    { type: 'text/csv', href: at('/embed/programme.csv'), title: `${name}: ${messages.programme} (CSV)` },
    {
      type: 'text/calendar',
      href: origin + calendarPath('editions', slug, locale),
      title: name,
    },
  ];
}
