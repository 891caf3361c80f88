import { EmbedActivity, EmbedVenue } from '../graph/operations.ts';
import { wishWords } from '../words/wish.ts';
import { askProgramme, askSession, programmeOf } from './ask-programme.ts';
import { type Asker, findNamed } from './asker.ts';
import type { ProgrammeContent } from './content.ts';
import { Trouble, type Wish } from './wish.ts';

/** What a calendar is of. */
export const CALENDARS = ['editions', 'venues', 'activities'] as const;

export type CalendarOf = (typeof CALENDARS)[number];

/** What a calendar holds. */
export interface CalendarContent extends ProgrammeContent {
  /** Whether it is of all of an edition. */
  isWhole: boolean;
}

/** A wish for all of an edition, in a language. */
const wishFor = (edition: string, locale: Wish['locale'], venue?: string): Wish => ({
  edition,
  organization: undefined,
  sector: [],
  role: [],
  kind: [],
  venue,
  locale,
  theme: 'auto',
});

/** Asks for what a calendar of an edition, of one of its venues or of an activity holds. */
export async function askCalendar(
  asker: Asker,
  of: CalendarOf,
  name: string,
  locale: Wish['locale'],
): Promise<CalendarContent> {
  if (of === 'venues') return askVenue(asker, name, locale);
  if (of === 'activities') return askActivity(asker, name, locale);
  return { ...(await askProgramme(asker, wishFor(name, locale))), isWhole: true };
}

async function askVenue(asker: Asker, venue: string, locale: Wish['locale']): Promise<CalendarContent> {
  const { node } = await asker.ask(EmbedVenue, { venue, locale });
  if (!node || !('edition' in node)) throw new Trouble(404, wishWords[locale].unknownVenue);
  const programme = await askProgramme(asker, wishFor(node.edition.slug, locale, venue));
  return { ...programme, title: `${programme.title}: ${node.name}`, isWhole: false };
}

async function askActivity(asker: Asker, slug: string, locale: Wish['locale']): Promise<CalendarContent> {
  const { activity } = await asker.ask(EmbedActivity, { slug, locale });
  if (!activity) throw new Trouble(404, wishWords[locale].unknownActivity);
  const wish = wishFor(activity.edition.slug, locale);
  const named = await findNamed(asker, wish);
  const session = await askSession(activity, asker, wish);
  return {
    ...programmeOf(asker, wish, named),
    title: session.title,
    sessions: [session],
    beyond: 0,
    isWhole: false,
  };
}
