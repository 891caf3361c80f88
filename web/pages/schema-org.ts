import { validZone, withOffset } from '../i18n/times.ts';
import { httpUrl, pathOf } from '../layout/addresses.ts';

interface Venue {
  name: string;
  city: string | null;
  state?: string | null;
  country?: string | null;
  timeZone: string | null;
  online: boolean;
}

interface EditionFields {
  slug: string;
  name: string;
  year?: number | null;
  startsOn: string | null;
  endsOn: string | null;
  modality: string | null;
  city: string | null;
  country: string | null;
}

const orUndefined = (value: string | null | undefined): string | undefined => value ?? undefined;

/** A place as schema.org has it; one on the network is an address to go to. */
const placeOf = ({ name, city, state, country, online }: Venue, url: string): object =>
  online
    ? { '@type': 'VirtualLocation', name, url }
    : {
        '@type': 'Place',
        name,
        address: {
          '@type': 'PostalAddress',
          addressLocality: orUndefined(city),
          addressRegion: orUndefined(state),
          addressCountry: orUndefined(country),
        },
      };

/** Where an edition is, by its venues; else by what is known of it as a whole. */
export function locationsOf(
  edition: EditionFields,
  venues: readonly Venue[],
  url: string,
): object | object[] {
  if (venues.length > 0) return venues.map((venue) => placeOf(venue, url));
  const { name, city, country, modality } = edition;
  return placeOf({ name: city ?? name, city, country, timeZone: null, online: modality === 'VIRTUAL' }, url);
}

/** How people attend, by what is said of the edition, else by its venues; left out where nothing is known. */
export function attendanceMode(modality: string | null, venues: readonly Venue[]): string | undefined {
  const kinds = new Set(venues.map(({ online }) => (online ? 'VIRTUAL' : 'IN_PERSON')));
  const way = modality ?? (kinds.size > 1 ? 'HYBRID' : [...kinds][0]);
  const words: Record<string, string> = { VIRTUAL: 'Online', IN_PERSON: 'Offline', HYBRID: 'Mixed' };
  return way && `https://schema.org/${words[way]}EventAttendanceMode`;
}

/** When an edition starts and ends, as far as it is known. */
export const datesOf = ({ startsOn, endsOn, year }: EditionFields) => ({
  startDate: startsOn ?? orUndefined(year?.toString()),
  endDate: orUndefined(endsOn),
});

interface ActivityFields {
  slug: string;
  startsAt: string | null;
  endsAt: string | null;
  venue: Venue | null;
}

/** An activity as an event; one without a time of its own has the first day of its edition. */
export function activityEvent(
  activity: ActivityFields,
  name: string,
  edition: EditionFields,
  origin: string,
): object {
  const url = origin + pathOf('Activity', activity.slug);
  const { startsAt, endsAt, venue } = activity;
  const zone = validZone(venue?.timeZone);
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name,
    startDate: startsAt ? withOffset(startsAt, zone) : datesOf(edition).startDate,
    endDate: endsAt ? withOffset(endsAt, zone) : undefined,
    location: locationsOf(edition, venue ? [venue] : [], url),
    eventAttendanceMode: attendanceMode(venue ? null : edition.modality, venue ? [venue] : []),
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
export const sameAsUrls = (
  identifiers: readonly { url: string | null }[],
): (string | undefined)[] | undefined => {
  const urls = identifiers.map(({ url }) => httpUrl(url)).filter(Boolean);
  return urls.length > 0 ? urls : undefined;
};
