import type { FastifyInstance } from 'fastify';
import {
  CALENDAR_KINDS,
  type CalendarContent,
  type CalendarKind,
  queryCalendar,
} from '../../../web/embeds/calendar-query.ts';
import type { Session } from '../../../web/embeds/content.ts';
import { describeParticipants } from '../../../web/embeds/describe-participants.ts';
import { EmbedError } from '../../../web/embeds/embed-error.ts';
import { requestedLocale } from '../../../web/embeds/embed-request.ts';
import { calendarMessages } from '../../../web/i18n/calendar.ts';
import { formatDateSpan } from '../../../web/i18n/dates.ts';
import { embedMessages } from '../../../web/i18n/embed.ts';
import { embedErrorMessages } from '../../../web/i18n/embed-errors.ts';
import type { Locale } from '../../../web/i18n/locale.ts';
import { lastDay } from '../../../web/i18n/session-times.ts';
import { validZone } from '../../../web/i18n/times.ts';
import { WITH_CREDENTIALS } from '../credentials.ts';
import { type EmbedRoute, refuseInText, sendEmbedResponse } from '../embeds/embed-responses.ts';
import type { PageContext } from '../pages/documents.ts';
import { type Calendar, type CalendarEntry, writeCalendar } from './ical.ts';

/** What the last part of a calendar's address is: a slug or the id of a venue. */
const NAME = /^([A-Za-z0-9_.-]{1,200})\.ics$/;

interface Asked {
  of: CalendarKind;
  name: string;
  locale: Locale;
}

/** Serves calendars of editions, venues and activities to subscribe to, at `/calendar/`. */
export function serveCalendars(app: FastifyInstance, context: PageContext): void {
  for (const of of CALENDAR_KINDS) {
    app.get<{ Params: { file: string } }>(`/calendar/${of}/:file`, WITH_CREDENTIALS, (request, reply) =>
      sendEmbedResponse(
        context,
        'calendar',
        calendarOf(of, request.params.file, context.changedAt),
        request,
        reply,
      ),
    );
  }
}

const calendarOf = (
  of: CalendarKind,
  file: string,
  changedAt: PageContext['changedAt'],
): EmbedRoute<Asked> => ({
  read: ({ searchParams, accepted }) => {
    const locale = requestedLocale(searchParams, accepted);
    const [, name] = NAME.exec(file) ?? [];
    if (!name) throw new EmbedError(404, embedErrorMessages[locale].unknownCalendar);
    return { of, name: of === 'venues' ? name : name.toLowerCase(), locale };
  },
  make: async ({ name, locale }, context) => {
    const since = await changedAt();
    const calendar = makeCalendar(await queryCalendar(context, of, name, locale));
    return {
      status: 200,
      type: 'text/calendar; charset=utf-8',
      body: writeCalendar(calendar, since),
      headers: { 'content-disposition': `inline; filename="${name}.ics"` },
    };
  },
  refuse: refuseInText,
});

/** The edition, where the calendar is of all of it or has nothing else, and its activities. */
function makeCalendar(content: CalendarContent): Calendar {
  const { locale, title, url, sessions, beyond, synthetic, startsOn, endsOn, isWholeEdition } = content;
  const messages = calendarMessages[locale];
  const without = sessions.filter(({ startsAt, startsOn }) => (startsAt ?? startsOn) === null).length;
  const sentences = [
    formatDateSpan(startsOn, endsOn, locale),
    synthetic ? messages.synthetic : '',
    without > 0 ? messages.without(without) : '',
    beyond > 0 ? messages.beyond(beyond) : '',
    url,
  ];
  const description = sentences.filter(Boolean).join('\n');
  return {
    name: title,
    description,
    url,
    entries: [
      ...(isWholeEdition || sessions.length === 0 ? [whole(content, description)] : []),
      ...sessions.map((session) => entryOf(session, content)),
    ],
  };
}

/** The same whatever host was asked, so that a calendar at another address adds no second entry. */
const uidOf = (id: string): string => `${id}@tejido`;

const isDay = (date: string | null): date is string => date?.length === 10;

/** The edition as a whole, on its days where they are known: a month or a year is no day. */
function whole(
  { id, locale, title, url, startsOn, endsOn, place, synthetic }: CalendarContent,
  description: string,
): CalendarEntry {
  return {
    uid: uidOf(id),
    summary: title,
    description,
    location: place,
    url,
    categories: marksOf(synthetic, locale),
    position: null,
    timeZone: null,
    begins: isDay(startsOn) ? { on: startsOn } : null,
    ends: isDay(startsOn) && isDay(endsOn) && endsOn > startsOn ? endsOn : null,
  };
}

/** What is invented says so by itself, since calendars show one event among others. */
const marksOf = (synthetic: boolean, locale: Locale): string[] =>
  synthetic ? [embedMessages[locale].synthetic] : [];

/** Whether calendars have a way to write a moment: its year has four digits. */
const isWritable = (at: string | null): at is string => at !== null && /^\d{4}-/.test(at);

function entryOf(session: Session, { locale, synthetic }: CalendarContent): CalendarEntry {
  const { id, title, url, kind, venue, timeZone } = session;
  return {
    uid: uidOf(id),
    summary: title,
    description: [
      ...(synthetic ? [calendarMessages[locale].synthetic] : []),
      ...describeParticipants(session, locale),
    ].join('\n'),
    location: [venue?.name, venue?.place].filter(Boolean).join(', '),
    url,
    categories: [kind, ...marksOf(synthetic, locale)],
    position: venue?.position ?? null,
    timeZone,
    ...timesOf(session),
  };
}

/** The times of an activity, or its days: one that starts at a time has no end where only the last day is known. */
function timesOf(session: Session): Pick<CalendarEntry, 'begins' | 'ends'> {
  const { startsAt, endsAt, startsOn, endsOn, timeZone } = session;
  if (isWritable(startsAt)) return { begins: { at: startsAt }, ends: isWritable(endsAt) ? endsAt : null };
  if (startsOn === null) return { begins: null, ends: null };
  return { begins: { on: startsOn }, ends: lastDay(session, validZone(timeZone)) ?? endsOn };
}
