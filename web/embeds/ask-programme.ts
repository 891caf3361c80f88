import {
  EmbedParticipants,
  EmbedProgramme,
  type ParticipantFragment,
  type SessionFragment,
} from '../graph/operations.ts';
import { dayAt, dayInWords, hoursAt, zoneInShort, zoneOf } from '../words/times.ts';
import { activityKinds, participationRoles } from '../words/vocabulary.ts';
import { type Asker, allOf, contentOf, findNamed, pageAddress } from './asker.ts';
import type { Participant, ProgrammeContent, Session, Venue } from './content.ts';
import type { Wish } from './wish.ts';

/** Asks for the programme of an edition with everyone in it, all of it, by time. */
export async function askProgramme(asker: Asker, wish: Wish): Promise<ProgrammeContent> {
  const named = await findNamed(asker, wish);
  const { edition, organization } = named;
  const { role, sector, kind, venue, locale } = wish;
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
  const rows = await allOf(async (after) => {
    const answer = await asker.ask(EmbedProgramme, { edition: edition.slug, filter, after, locale });
    return answer.edition?.activities;
  });
  const sessions: Session[] = [];
  for (const row of rows) sessions.push(sessionOf(row, await peopleIn(row, asker), asker, wish));
  const { startsOn, endsOn, city, country } = edition;
  const place = joined(city, country);
  return { ...contentOf(asker, wish, named), sessions, startsOn, endsOn, place };
}

/** Everyone in an activity: those of a full hall are asked for by and by. */
async function peopleIn(
  { id, participants }: SessionFragment,
  { ask }: Asker,
): Promise<ParticipantFragment[]> {
  const { nodes, pageInfo } = participants;
  if (!pageInfo.hasNextPage) return nodes;
  const more = await allOf(async (after) => {
    const { node } = await ask(EmbedParticipants, { activity: id, after: after ?? pageInfo.endCursor });
    return node && 'participants' in node ? node.participants : undefined;
  });
  return [...nodes, ...more];
}

function sessionOf(row: SessionFragment, people: ParticipantFragment[], asker: Asker, wish: Wish): Session {
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
    people: people.map((each) => participantOf(each, asker, wish)),
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
