import { pathOf, webAddress } from '../shell/addresses.ts';
import { withOffset, zoneOf } from '../words/times.ts';

interface Venue {
  name: string;
  city: string | null;
  state?: string | null;
  country?: string | null;
  timeZone: string | null;
  online: boolean;
}

interface EditionAround {
  slug: string;
  name: string;
  year?: number | null;
  startsOn: string | null;
  endsOn: string | null;
  modality: string | null;
  city: string | null;
  country: string | null;
}

const known = (value: string | null | undefined): string | undefined => value ?? undefined;

/** A place as schema.org has it; one on the network is an address to go to. */
const placeOf = ({ name, city, state, country, online }: Venue, url: string): object =>
  online
    ? { '@type': 'VirtualLocation', name, url }
    : {
        '@type': 'Place',
        name,
        address: {
          '@type': 'PostalAddress',
          addressLocality: known(city),
          addressRegion: known(state),
          addressCountry: known(country),
        },
      };

/** Where an edition is, by its venues; else by what is known of it as a whole. */
export function locationsOf(
  edition: EditionAround,
  venues: readonly Venue[],
  url: string,
): object | object[] {
  if (venues.length > 0) return venues.map((venue) => placeOf(venue, url));
  const { name, city, country, modality } = edition;
  return placeOf({ name: city ?? name, city, country, timeZone: null, online: modality === 'VIRTUAL' }, url);
}

/** How people attend, by what is said of the edition, else by its venues; left out where nothing is known. */
export function attendanceOf(modality: string | null, venues: readonly Venue[]): string | undefined {
  const kinds = new Set(venues.map(({ online }) => (online ? 'VIRTUAL' : 'IN_PERSON')));
  const way = modality ?? (kinds.size > 1 ? 'HYBRID' : [...kinds][0]);
  const words: Record<string, string> = { VIRTUAL: 'Online', IN_PERSON: 'Offline', HYBRID: 'Mixed' };
  return way && `https://schema.org/${words[way]}EventAttendanceMode`;
}

/** When an edition starts and ends, as far as it is known. */
export const datesOf = ({ startsOn, endsOn, year }: EditionAround) => ({
  startDate: startsOn ?? known(year?.toString()),
  endDate: known(endsOn),
});

interface ActivityAround {
  slug: string;
  startsAt: string | null;
  endsAt: string | null;
  venue: Venue | null;
}

/** An activity as an event; one without a time of its own has the first day of its edition. */
export function activityEvent(
  activity: ActivityAround,
  name: string,
  edition: EditionAround,
  origin: string,
): object {
  const url = origin + pathOf('Activity', activity.slug);
  const { startsAt, endsAt, venue } = activity;
  const zone = zoneOf(venue?.timeZone);
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name,
    startDate: startsAt ? withOffset(startsAt, zone) : datesOf(edition).startDate,
    endDate: endsAt ? withOffset(endsAt, zone) : undefined,
    location: locationsOf(edition, venue ? [venue] : [], url),
    eventAttendanceMode: attendanceOf(venue ? null : edition.modality, venue ? [venue] : []),
    eventStatus: 'https://schema.org/EventScheduled',
  };
}

/** An organization or person by name and page. */
export const partyOf = (
  type: 'Organization' | 'Person',
  { slug, name }: { slug: string; name: string },
  origin: string,
): object => ({
  '@type': type,
  name,
  url: origin + pathOf(type === 'Person' ? 'Expert' : 'Organization', slug),
});

/** Addresses elsewhere that are of the same thing. */
export const sameAs = (
  identifiers: readonly { url: string | null }[],
): (string | undefined)[] | undefined => {
  const urls = identifiers.map(({ url }) => webAddress(url)).filter(Boolean);
  return urls.length > 0 ? urls : undefined;
};
