import {
  EmbedActivity,
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
  entryUrl,
  pageUrl,
  readList,
  resolveRequest,
} from './resolve-request.ts';
import type { ResolvedRequest } from './scope.ts';

/** How many activities one query reads, and how many participants of an activity. */
const [ACTIVITIES_PER_QUERY, PARTICIPANTS_PER_QUERY] = [30, 100];

/** Queries the programme of what a request names with its participants, by time. */
export async function queryProgramme(
  context: EmbedContext,
  request: EmbedRequest,
): Promise<ProgrammeContent> {
  const resolved = await resolveRequest(context, request);
  const { rows, beyond } = request.activity
    ? await readOne(context, request.activity, request)
    : await readList(
        async (after) =>
          (await context.runQuery(EmbedProgramme, { ...programmeVariables(request, resolved), after }))
            .activities,
        ACTIVITIES_PER_QUERY,
        request.limit,
      );
  const sessions: Session[] = [];
  for (const row of rows) sessions.push(await querySession(row, context, request));
  return { ...programmeContent(context, request, resolved), sessions: byDay(sessions, request), beyond };
}

async function readOne({ runQuery }: EmbedContext, slug: string, { locale }: EmbedRequest) {
  const { activity } = await runQuery(EmbedActivity, { slug, locale });
  return { rows: activity ? [activity] : [], beyond: 0 };
}

/** The variables of the query of a programme, without the cursor. */
export function programmeVariables(
  { role, sector, kind, venue, sort, locale }: EmbedRequest,
  { editions, series, organization }: ResolvedRequest,
) {
  const some = {
    role: role.length > 0 ? role : null,
    sector: sector.length > 0 ? sector : null,
    organization: organization?.id ?? null,
  };
  const filter = {
    ...(editions.length > 0 ? { edition: editions.map(({ id }) => id) } : {}),
    ...(series ? { series: [series.id] } : {}),
    ...(kind.length > 0 ? { kind } : {}),
    ...(venue ? { venue: [venue] } : {}),
    ...(Object.values(some).some(Boolean) ? { participants: { some } } : {}),
  };
  const orderBy = sort === 'latest-first' ? ('LATEST_FIRST' as const) : ('TIME' as const);
  return { filter, orderBy, locale };
}

/** The content of a programme without its activities. */
export function programmeContent(
  context: EmbedContext,
  request: EmbedRequest,
  resolved: ResolvedRequest,
): Omit<ProgrammeContent, 'sessions' | 'beyond'> {
  const [edition, ...others] = resolved.editions;
  const only = others.length === 0 ? edition : undefined;
  return {
    ...commonContent(context, request, resolved),
    startsOn: only?.startsOn ?? null,
    endsOn: only?.endsOn ?? null,
    place: joinParts(only?.city ?? null, only?.country ?? null),
  };
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
  const { id, slug, kind, title, language, startsAt, endsAt, startsOn, endsOn, timeZone } = row;
  const venue = row.venue && venueOf(row.venue);
  return {
    id,
    slug,
    title: title ?? activityKinds[request.locale][kind],
    url: entryUrl(context, request, 'Activity', slug),
    kind: activityKinds[request.locale][kind],
    language,
    startsAt,
    endsAt,
    startsOn,
    endsOn,
    timeZone,
    ...dayAndHours(row, validZone(timeZone), request.locale),
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

/** Sessions by their first day, or the last day first, and within a day as they were; those of no day come last. */
function byDay(sessions: readonly Session[], { sort }: EmbedRequest): Session[] {
  const direction = sort === 'latest-first' ? -1 : 1;
  const dayOf = (session: Session) => startDay(session, validZone(session.timeZone));
  const days = Map.groupBy(sessions, dayOf);
  const inOrder = [...days].sort(
    ([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -direction : direction),
  );
  return inOrder.flatMap(([, ofDay]) => ofDay);
}

function participantOf(
  { role, nameAtTime, expert: person }: ParticipantFragment,
  context: EmbedContext,
  request: EmbedRequest,
): Participant {
  const expert = person?.mayBeEmbedded ? person : null;
  return {
    name: expert?.displayName ?? null,
    url: expert && pageUrl(context, request, 'Expert', expert.slug),
    role: request.without.includes('role') ? '' : participationRoles[request.locale][role],
    organization: expert && !request.without.includes('organization') ? nameAtTime : null,
  };
}

function venueOf(venue: NonNullable<SessionFragment['venue']>): Venue {
  const { id, name, city, state, country, timeZone, latitude, longitude, online } = venue;
  const position: Venue['position'] = latitude !== null && longitude !== null ? [latitude, longitude] : null;
  return { id, name, place: joinParts(city, state, country), online, timeZone, position };
}

const joinParts = (...parts: (string | null)[]): string => [...new Set(parts.filter(Boolean))].join(', ');
