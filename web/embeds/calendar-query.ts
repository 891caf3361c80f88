import { EmbedActivity, EmbedVenue } from '../graphql/operations.ts';
import { embedErrorMessages } from '../i18n/embed-errors.ts';
import type { ProgrammeContent } from './content.ts';
import { EmbedError } from './embed-error.ts';
import { type EmbedRequest, editionRequest } from './embed-request.ts';
import { programmeContent, queryProgramme, querySession } from './programme-query.ts';
import { type EmbedContext, resolveRequest } from './resolve-request.ts';

/** What a calendar can be of. */
export const CALENDAR_KINDS = ['editions', 'venues', 'activities'] as const;

export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** The content of a calendar. */
export interface CalendarContent extends ProgrammeContent {
  /** Whether it is of a whole edition. */
  isWholeEdition: boolean;
}

/** Queries the content of the calendar of an edition, of a venue or of an activity. */
export async function queryCalendar(
  context: EmbedContext,
  of: CalendarKind,
  name: string,
  locale: EmbedRequest['locale'],
): Promise<CalendarContent> {
  if (of === 'venues') return queryVenue(context, name, locale);
  if (of === 'activities') return queryActivity(context, name, locale);
  return { ...(await queryProgramme(context, editionRequest(name, locale))), isWholeEdition: true };
}

async function queryVenue(
  context: EmbedContext,
  venue: string,
  locale: EmbedRequest['locale'],
): Promise<CalendarContent> {
  const { node } = await context.runQuery(EmbedVenue, { venue, locale });
  if (!node || !('edition' in node)) throw new EmbedError(404, embedErrorMessages[locale].unknownVenue);
  const programme = await queryProgramme(context, {
    ...editionRequest(node.edition.slug, locale),
    venue,
  });
  return { ...programme, title: `${programme.title}: ${node.name}`, isWholeEdition: false };
}

async function queryActivity(
  context: EmbedContext,
  slug: string,
  locale: EmbedRequest['locale'],
): Promise<CalendarContent> {
  const { activity } = await context.runQuery(EmbedActivity, { slug, locale });
  if (!activity) throw new EmbedError(404, embedErrorMessages[locale].unknownActivity);
  const request = editionRequest(activity.edition.slug, locale);
  const resolved = await resolveRequest(context, request);
  const session = await querySession(activity, context, request);
  return {
    ...programmeContent(context, request, resolved),
    title: session.title,
    sessions: [session],
    beyond: 0,
    isWholeEdition: false,
  };
}
