import {
  EmbedParticipants,
  EmbedProgramme,
  type ParticipantFragment,
  type SessionFragment,
} from '../graph/operations.ts';
import { dayAt, dayInWords, hoursAt, zoneInShort, zoneOf } from '../words/times.ts';
import { activityKinds, participationRoles } from '../words/vocabulary.ts';
import { type Asker, contentOf, findNamed, listed, type Named, pageAddress } from './asker.ts';
import type { Participant, ProgrammeContent, Session, Venue } from './content.ts';
import type { Wish } from './wish.ts';

/** How many activities one query asks for, and how many of those who are in one. */
const [PAGE, PEOPLE] = [30, 100];

/** Asks for the programme of an edition with those who are in it, by time. */
export async function askProgramme(asker: Asker, wish: Wish): Promise<ProgrammeContent> {
  const named = await findNamed(asker, wish);
  const { rows, beyond } = await listed(async (after) => {
    const answer = await asker.ask(EmbedProgramme, { ...programmeAsked(wish, named), after });
    return answer.edition?.activities;
  }, PAGE);
  const sessions: Session[] = [];
  for (const row of rows) sessions.push(await askSession(row, asker, wish));
  return { ...programmeOf(asker, wish, named), sessions, beyond };
}

/** What the graph is asked for a programme, but for the place in the list. */
export function programmeAsked({ role, sector, kind, venue, locale }: Wish, named: Named) {
  const { edition, organization } = named;
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

/** What a programme has beside its activities. */
export function programmeOf(
  asker: Asker,
  wish: Wish,
  named: Named,
): Omit<ProgrammeContent, 'sessions' | 'beyond'> {
  const { startsOn, endsOn, city, country } = named.edition;
  return { ...contentOf(asker, wish, named), startsOn, endsOn, place: joined(city, country) };
}

/** An activity with those who are in it. */
export async function askSession(row: SessionFragment, asker: Asker, wish: Wish): Promise<Session> {
  const { people, beyond } = await peopleIn(row, asker);
  return sessionOf(
    row,
    { people: people.map((each) => participantOf(each, asker, wish)), beyond },
    asker,
    wish,
  );
}

/** Everyone in an activity: those of a full hall are asked for by and by. */
async function peopleIn(
  { id, participants }: SessionFragment,
  { ask }: Asker,
): Promise<{ people: ParticipantFragment[]; beyond: number }> {
  const { nodes, pageInfo } = participants;
  if (!pageInfo.hasNextPage) return { people: nodes, beyond: 0 };
  const more = await listed(async (after) => {
    const { node } = await ask(EmbedParticipants, { activity: id, after: after ?? pageInfo.endCursor });
    return node && 'participants' in node ? node.participants : undefined;
  }, PEOPLE);
  return { people: nodes.concat(more.rows), beyond: Math.max(more.beyond - nodes.length, 0) };
}

function sessionOf(
  row: SessionFragment,
  those: Pick<Session, 'people' | 'beyond'>,
  asker: Asker,
  wish: Wish,
): Session {
  const { id, slug, kind, title, language, startsAt, endsAt } = row;
  const venue = row.venue && venueOf(row.venue);
  return {
    id,
    slug,
    title: title ?? activityKinds[wish.locale][kind],
    url: pageAddress(asker, wish, 'Activity', slug),
    kind: activityKinds[wish.locale][kind],
    language,
    startsAt,
    endsAt,
    ...toldAt(startsAt, endsAt, zoneOf(venue?.timeZone), wish.locale),
    venue,
    ...those,
  };
}

/** The day and the hours by the clocks of a zone, with what it is called; empty where they are not known. */
function toldAt(
  startsAt: string | null,
  endsAt: string | null,
  zone: string,
  locale: Wish['locale'],
): Pick<Session, 'day' | 'hours'> {
  if (!startsAt) return { day: '', hours: '' };
  const hours = `${hoursAt(startsAt, endsAt, locale, zone)} ${zoneInShort(zone, startsAt)}`;
  return { day: dayInWords(dayAt(startsAt, zone), locale), hours };
}

function participantOf(
  { role, nameAtTime, expert }: ParticipantFragment,
  asker: Asker,
  wish: Wish,
): Participant {
  return {
    name: expert?.displayName ?? null,
    url: expert && pageAddress(asker, wish, 'Expert', expert.slug),
    role: participationRoles[wish.locale][role],
    organization: expert && nameAtTime,
  };
}

function venueOf(venue: NonNullable<SessionFragment['venue']>): Venue {
  const { id, name, city, state, country, timeZone, latitude, longitude, online } = venue;
  const position: Venue['position'] = latitude !== null && longitude !== null ? [latitude, longitude] : null;
  return { id, name, place: joined(city, state, country), online, timeZone, position };
}

const joined = (...parts: (string | null)[]): string => [...new Set(parts.filter(Boolean))].join(', ');
