import {
  EmbedParticipants,
  EmbedProgramme,
  type ParticipantFragment,
  type SessionFragment,
} from '../graphql/operations.ts';
import { activityKinds, participationRoles } from '../i18n/labels.ts';
import { formatTimes, type SessionTimes, startDay } from '../i18n/session-times.ts';
import { formatDay, validZone, zoneAbbreviation } from '../i18n/times.ts';
import type { Participant, ProgrammeContent, Session, Venue } from './content.ts';
import type { EmbedRequest } from './embed-request.ts';
import {
  commonContent,
  type EmbedContext,
  pageUrl,
  type ResolvedRequest,
  readList,
  resolveRequest,
} from './resolve-request.ts';

/** How many activities one query reads, and how many participants of an activity. */
const [ACTIVITIES_PER_QUERY, PARTICIPANTS_PER_QUERY] = [30, 100];

/** Queries the programme of an edition with its participants, by time. */
export async function queryProgramme(
  context: EmbedContext,
  request: EmbedRequest,
): Promise<ProgrammeContent> {
  const resolved = await resolveRequest(context, request);
  const { rows, beyond } = await readList(async (after) => {
    const answer = await context.runQuery(EmbedProgramme, {
      ...programmeVariables(request, resolved),
      after,
    });
    return answer.edition?.activities;
  }, ACTIVITIES_PER_QUERY);
  const sessions: Session[] = [];
  for (const row of rows) sessions.push(await querySession(row, context, request));
  return { ...programmeContent(context, request, resolved), sessions: byDay(sessions), beyond };
}

/** The variables of the query of a programme, without the cursor. */
export function programmeVariables(
  { role, sector, kind, venue, locale }: EmbedRequest,
  resolved: ResolvedRequest,
) {
  const { edition, organization } = resolved;
  const some = {
    role: role.length > 0 ? role : null,
    sector: sector.length > 0 ? sector : null,
    organization: organization?.id ?? null,
  };
  const filter = {
    ...(kind.length > 0 ? { kind } : {}),
    ...(venue ? { venue: [venue] } : {}),
    ...(Object.values(some).some(Boolean) ? { participants: { some } } : {}),
  };
  return { edition: edition.slug, filter, locale };
}

/** The content of a programme without its activities. */
export function programmeContent(
  context: EmbedContext,
  request: EmbedRequest,
  resolved: ResolvedRequest,
): Omit<ProgrammeContent, 'sessions' | 'beyond'> {
  const { startsOn, endsOn, city, country } = resolved.edition;
  return { ...commonContent(context, request, resolved), startsOn, endsOn, place: joinParts(city, country) };
}

/** An activity with all its participants. */
export async function querySession(
  row: SessionFragment,
  context: EmbedContext,
  request: EmbedRequest,
): Promise<Session> {
  const { people, beyond } = await queryParticipants(row, context);
  return sessionOf(
    row,
    { people: people.map((each) => participantOf(each, context, request)), beyond },
    context,
    request,
  );
}

/** All participants of an activity, read page by page where there are many. */
async function queryParticipants(
  { id, participants }: SessionFragment,
  { runQuery }: EmbedContext,
): Promise<{ people: ParticipantFragment[]; beyond: number }> {
  const { nodes, pageInfo } = participants;
  if (!pageInfo.hasNextPage) return { people: nodes, beyond: 0 };
  const more = await readList(async (after) => {
    const { node } = await runQuery(EmbedParticipants, { activity: id, after: after ?? pageInfo.endCursor });
    return node && 'participants' in node ? node.participants : undefined;
  }, PARTICIPANTS_PER_QUERY);
  return { people: nodes.concat(more.rows), beyond: Math.max(more.beyond - nodes.length, 0) };
}

function sessionOf(
  row: SessionFragment,
  participants: Pick<Session, 'people' | 'beyond'>,
  context: EmbedContext,
  request: EmbedRequest,
): Session {
  const { id, slug, kind, title, language, startsAt, endsAt, startsOn, endsOn } = row;
  const venue = row.venue && venueOf(row.venue);
  return {
    id,
    slug,
    title: title ?? activityKinds[request.locale][kind],
    url: pageUrl(context, request, 'Activity', slug),
    kind: activityKinds[request.locale][kind],
    language,
    startsAt,
    endsAt,
    startsOn,
    endsOn,
    ...dayAndHours(row, validZone(venue?.timeZone), request.locale),
    venue,
    ...participants,
  };
}

/** The first day and the hours in a time zone, with its abbreviation; empty where they are not known. */
function dayAndHours(
  times: SessionTimes,
  zone: string,
  locale: EmbedRequest['locale'],
): Pick<Session, 'day' | 'hours'> {
  const day = startDay(times, zone);
  if (!day) return { day: '', hours: '' };
  const moment = times.startsAt ?? times.endsAt;
  const hours = formatTimes(times, zone, locale);
  return {
    day: formatDay(day, locale),
    hours: moment ? `${hours} ${zoneAbbreviation(zone, moment)}` : hours,
  };
}

/** Sessions by their first day, and within a day as they were; those of no day come last. */
function byDay(sessions: readonly Session[]): Session[] {
  const dayOf = (session: Session) => startDay(session, validZone(session.venue?.timeZone));
  const days = Map.groupBy(sessions, dayOf);
  const inOrder = [...days].sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
  return inOrder.flatMap(([, ofDay]) => ofDay);
}

function participantOf(
  { role, nameAtTime, expert }: ParticipantFragment,
  context: EmbedContext,
  request: EmbedRequest,
): Participant {
  return {
    name: expert?.displayName ?? null,
    url: expert && pageUrl(context, request, 'Expert', expert.slug),
    role: participationRoles[request.locale][role],
    organization: expert && nameAtTime,
  };
}

function venueOf(venue: NonNullable<SessionFragment['venue']>): Venue {
  const { id, name, city, state, country, timeZone, latitude, longitude, online } = venue;
  const position: Venue['position'] = latitude !== null && longitude !== null ? [latitude, longitude] : null;
  return { id, name, place: joinParts(city, state, country), online, timeZone, position };
}

const joinParts = (...parts: (string | null)[]): string => [...new Set(parts.filter(Boolean))].join(', ');
