import type { Locale } from '../i18n/locale.ts';
import type { SessionTimes } from '../i18n/session-times.ts';
import type { Shape } from '../styles/sector-style.ts';
import type { View } from './choices.ts';

/** What the content of every embed has. Texts are in its language, and addresses are absolute. */
export interface Content {
  locale: Locale;
  /** The id of what it is of, such as an edition. */
  id: string;
  /** The name of what it is of. */
  title: string;
  /** The page of what it is of. */
  url: string;
  /** The filters of the request as a text; empty without any. */
  narrowed: string;
  /** Whether that is synthetic. */
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
  /** The address of the licence. */
  license: string | null;
}

/** Someone who took part in an edition. */
export interface Speaker extends Link {
  id: string;
  roles: string[];
  /** The names of the organizations at the time. */
  organizations: string[];
  activities: Link[];
  photo: Portrait | null;
  /** About the person, where they agreed to it. */
  bio: string | null;
}

export interface SpeakersContent extends Content {
  /** How they are shown. */
  view: View;
  speakers: Speaker[];
  /** The editions that an organization brought about, where no people are recorded of it. */
  convened: Link[];
  /** How many more entries there are than are listed. */
  beyond: number;
}

/** A participant of an activity; without name and address if the expert is withheld. */
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
export interface Session extends SessionTimes {
  id: string;
  slug: string;
  title: string;
  url: string;
  kind: string;
  language: string | null;
  /** The zone of its hours; null where none is certain. */
  timeZone: string | null;
  /** The first day, and the hours in that zone, else in UTC, with the last of several days, as texts; empty where they are not known. */
  day: string;
  hours: string;
  venue: Venue | null;
  people: Participant[];
  /** How many more participants there are than are listed. */
  beyond: number;
}

export interface ProgrammeContent extends Content {
  sessions: Session[];
  /** How many more entries there are than are listed. */
  beyond: number;
  /** The first and the last day of the edition, as far as they are known and it is of one edition. */
  startsOn: string | null;
  endsOn: string | null;
  /** Its city and country, as far as they are known. */
  place: string;
}

/** An organization on the map. */
export interface MapPlace extends Link {
  acronym: string | null;
  x: number;
  y: number;
  /** How large it is, in the units of the places: so large that no two lie over one another. */
  radius: number;
  /** The number of its ties in the whole graph. */
  degree: number;
  /** The position of its sector in the list of sectors; null where that is not known. */
  sector: number | null;
}

/** A line between two places, by their positions in the list, with the number of events they shared, and whether it stands out. */
export type MapLine = [source: number, target: number, shared: number, backbone: boolean];

/** A sector on the map, with the sign that it has in all pictures. */
export interface MapSector {
  name: string;
  /** On a light ground, and on a dark one. */
  colour: { light: string; dark: string };
  shape: Shape;
}

export interface MapContent extends Content {
  sectors: MapSector[];
  places: MapPlace[];
  lines: MapLine[];
  /** Whether not all places or lines are included. */
  truncated: boolean;
  /** The address of the full map. */
  fullMap: string;
}
