import type { Locale } from '../i18n/locale.ts';

/** What every embed shows beside its own: all of it ready to be shown, with whole addresses. */
export interface Content {
  locale: Locale;
  /** The id of the edition. */
  id: string;
  /** The name of the edition. */
  title: string;
  /** The page of the edition. */
  url: string;
  /** What was asked for beside the edition, in words; empty for all of it. */
  narrowed: string;
  /** Whether all of it is invented. */
  synthetic: boolean;
}

export interface Link {
  name: string;
  url: string;
}

export interface Portrait {
  url: string;
  width: number;
  height: number;
  alt: string;
  credit: string | null;
}

/** Someone who took part in an edition. */
export interface Speaker extends Link {
  id: string;
  roles: string[];
  /** The names of the organizations at the time. */
  organizations: string[];
  activities: Link[];
  photo: Portrait | null;
}

export interface SpeakersContent extends Content {
  speakers: Speaker[];
  /** How many more there are than are listed. */
  beyond: number;
}

/** Someone in an activity; without a name and an address if they are withheld. */
export interface Participant {
  name: string | null;
  url: string | null;
  role: string;
  organization: string | null;
}

export interface Venue {
  id: string;
  name: string;
  /** City, state and country, as far as they are known. */
  place: string;
  online: boolean;
  timeZone: string | null;
  /** Latitude and longitude in degrees. */
  position: [number, number] | null;
}

/** An activity of a programme. */
export interface Session {
  id: string;
  slug: string;
  title: string;
  url: string;
  kind: string;
  language: string | null;
  /** Moments in UTC; null where they are not known. */
  startsAt: string | null;
  endsAt: string | null;
  /** The day and the hours where it takes place, in words; empty where they are not known. */
  day: string;
  hours: string;
  venue: Venue | null;
  people: Participant[];
  /** How many more there are in it than are listed. */
  beyond: number;
}

export interface ProgrammeContent extends Content {
  sessions: Session[];
  /** How many more there are than are listed. */
  beyond: number;
  /** The first and the last day of the edition, as far as they are known. */
  startsOn: string | null;
  endsOn: string | null;
  /** Its city and country, as far as they are known. */
  place: string;
}

/** An organization on the map. */
export interface MapPlace extends Link {
  x: number;
  y: number;
  /** With how many others it is tied in the whole graph. */
  degree: number;
  /** The position of its sector in the list of sectors; null where that is not known. */
  sector: number | null;
}

/** Two places of a map, by their positions in the list, and how much they shared. */
export type MapLine = [source: number, target: number, shared: number];

/** A sector on the map, with its place in the order of all sectors, by which it looks. */
export interface MapSector {
  name: string;
  place: number;
}

export interface MapContent extends Content {
  sectors: MapSector[];
  places: MapPlace[];
  lines: MapLine[];
  /** Whether there are more than are drawn. */
  truncated: boolean;
  /** The map with all that it can do. */
  fullMap: string;
}
