import type { SessionTimes } from '../i18n/session-times.ts';
import { validZone, withOffset } from '../i18n/times.ts';
import { httpUrl, pathOf } from '../layout/addresses.ts';

interface Venue {
  name: string;
  city: string | null;
  state?: string | null;
  country?: string | null;
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

/** A venue in the terms of schema.org; an online venue is a `VirtualLocation`. */
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

/** The locations of an edition: its venues, else its city and country. */
export function locationsOf(
  edition: EditionFields,
  venues: readonly Venue[],
  url: string,
): object | object[] {
  if (venues.length > 0) return venues.map((venue) => placeOf(venue, url));
  const { name, city, country, modality } = edition;
  return placeOf({ name: city ?? name, city, country, online: modality === 'VIRTUAL' }, url);
}

/** The attendance mode, by the modality of the edition, else by its venues; undefined where neither is known. */
export function attendanceMode(modality: string | null, venues: readonly Venue[]): string | undefined {
  const kinds = new Set(venues.map(({ online }) => (online ? 'VIRTUAL' : 'IN_PERSON')));
  const mode = modality ?? (kinds.size > 1 ? 'HYBRID' : [...kinds][0]);
  const prefixes: Record<string, string> = { VIRTUAL: 'Online', IN_PERSON: 'Offline', HYBRID: 'Mixed' };
  return mode && `https://schema.org/${prefixes[mode]}EventAttendanceMode`;
}

/** When an edition starts and ends, as far as that is known. */
export const datesOf = ({ startsOn, endsOn, year }: EditionFields) => ({
  startDate: startsOn ?? orUndefined(year?.toString()),
  endDate: orUndefined(endsOn),
});

interface ActivityFields extends SessionTimes {
  slug: string;
  timeZone: string | null;
  venue: Venue | null;
}

/** An activity as an event; one without a time starts on its day, and without a day it has no start, since none is known. */
export function activityEvent(
  activity: ActivityFields,
  name: string,
  edition: EditionFields,
  origin: string,
): object {
  const url = origin + pathOf('Activity', activity.slug);
  const { startsAt, endsAt, startsOn, endsOn, timeZone, venue } = activity;
  const zone = validZone(timeZone);
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name,
    startDate: startsAt ? withOffset(startsAt, zone) : orUndefined(startsOn),
    endDate: endsAt ? withOffset(endsAt, zone) : orUndefined(endsOn),
    location: locationsOf(edition, venue ? [venue] : [], url),
    eventAttendanceMode: attendanceMode(venue ? null : edition.modality, venue ? [venue] : []),
    eventStatus: 'https://schema.org/EventScheduled',
  };
}

/** An organization or person with name and page. */
export const partyOf = (
  type: 'Organization' | 'Person',
  { slug, name }: { slug: string; name: string },
  origin: string,
): object => ({
  '@type': type,
  name,
  url: origin + pathOf(type === 'Person' ? 'Expert' : 'Organization', slug),
});

/** Addresses on other sites for the same entity. */
export const sameAsUrls = (
  identifiers: readonly { url: string | null }[],
): (string | undefined)[] | undefined => {
  const urls = identifiers.map(({ url }) => httpUrl(url)).filter(Boolean);
  return urls.length > 0 ? urls : undefined;
};
