import ICAL from 'ical.js';
import { isRepeated, validZone, withOffset } from '../../../web/i18n/times.ts';
import { FIRST_YEAR, LAST_YEAR, observancesOf } from './time-zone.ts';

/** An entry of a calendar: with a moment in UTC to begin at, with days alone, or with no time yet. */
export interface CalendarEntry {
  uid: string;
  summary: string;
  description: string;
  location: string;
  url: string;
  categories: string[];
  /** Latitude and longitude in degrees. */
  position: [number, number] | null;
  /** The zone that its times are written in; UTC where that is not known. */
  timeZone: string | null;
  begins: { at: string } | { on: string } | null;
  /** Its end, or its last day. */
  ends: string | null;
}

/** A calendar as others subscribe to it. */
export interface Calendar {
  name: string;
  description: string;
  url: string;
  entries: CalendarEntry[];
}

/** Properties that hold text; ical.js does not know them, and would write them without escaping. */
for (const property of ['name', 'x-wr-calname', 'x-wr-caldesc']) {
  ICAL.design.icalendar.property[property] = { defaultType: 'text' };
}

/** A line has 75 octets at most; ical.js does not count the space that a line which goes on begins with. */
ICAL.foldLength = 74;

/** How a local time is written, without its offset from UTC. */
const LOCAL = '2022-05-13T09:30:00';

const PRODUCT = '-//Tejido//Tejido 0.1//ES';

/** How often subscribers are asked to load the calendar again. */
const REFRESH = 'PT1H';

/** Writes a calendar as RFC 5545 has it, with all time zones that it needs; `since` is when the network became as it is. */
export function writeCalendar({ name, description, url, entries }: Calendar, since: Date): string {
  const calendar = new ICAL.Component('vcalendar');
  const add = (property: string, value: string) => calendar.addPropertyWithValue(property, clean(value));
  add('version', '2.0');
  add('prodid', PRODUCT);
  add('calscale', 'GREGORIAN');
  add('method', 'PUBLISH');
  for (const property of ['name', 'x-wr-calname']) add(property, name);
  for (const property of ['description', 'x-wr-caldesc']) add(property, description);
  add('url', url);
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(REFRESH));
  add('x-published-ttl', REFRESH);
  for (const zone of zonesOf(entries)) calendar.addSubcomponent(zone);
  for (const each of entries) calendar.addSubcomponent(entryOf(each, since));
  return `${calendar.toString()}\r\n`;
}

/** Each zone that times are written in, with the years of those times. */
function zonesOf(entries: readonly CalendarEntry[]): ICAL.Component[] {
  const yearsOf = new Map<string, Set<number>>();
  for (const { timeZone, begins, ends } of entries) {
    if (!begins || !('at' in begins)) continue;
    for (const at of [begins.at, ends ?? begins.at]) {
      const zone = zoneAt(at, timeZone);
      if (!zone) continue;
      const years = yearsOf.get(zone) ?? new Set();
      yearsOf.set(zone, years.add(new Date(at).getUTCFullYear()));
    }
  }
  return [...yearsOf].map(([zone, years]) => componentOf(zone, years));
}

/** The zone that a moment is written in; none, which is UTC, where its offset is not known or its clocks show the time twice. */
function zoneAt(at: string, timeZone: string | null): string | undefined {
  const year = new Date(at).getUTCFullYear();
  if (!timeZone || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return validZone(timeZone) === 'UTC' || isRepeated(at, timeZone) ? undefined : timeZone;
}

function componentOf(timeZone: string, years: Iterable<number>): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', timeZone);
  for (const { kind, name, from, to, since } of observancesOf(timeZone, years)) {
    const part = new ICAL.Component(kind);
    part.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(since));
    part.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(from));
    part.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(to));
    part.addPropertyWithValue('tzname', name);
    zone.addSubcomponent(part);
  }
  return zone;
}

/** An event; what has no time is a journal entry without a date, since no time may be made up for it. */
function entryOf(entry: CalendarEntry, since: Date): ICAL.Component {
  const { uid, summary, description, location, url, categories, position, begins } = entry;
  const component = new ICAL.Component(begins ? 'vevent' : 'vjournal');
  component.addPropertyWithValue('uid', uid);
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(since, true));
  addTimes(component, entry);
  const texts = { summary, description, ...(begins ? { location } : {}) };
  for (const [property, value] of Object.entries(texts)) {
    if (value) component.addPropertyWithValue(property, clean(value));
  }
  component.addPropertyWithValue('url', url);
  if (position && begins) component.addPropertyWithValue('geo', position);
  if (categories.length > 0) {
    const property = new ICAL.Property('categories');
    property.setValues(categories.map(clean));
    component.addProperty(property);
  }
  return component;
}

function addTimes(entry: ICAL.Component, { begins, ends, timeZone }: CalendarEntry): void {
  if (!begins) return;
  if ('at' in begins) {
    addMoment(entry, 'dtstart', begins.at, timeZone);
    if (ends && ends > begins.at) addMoment(entry, 'dtend', ends, timeZone);
    return;
  }
  entry.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(begins.on));
  entry.addPropertyWithValue('dtend', ICAL.Time.fromDateString(dayAfter(ends ?? begins.on)));
  entry.addPropertyWithValue('transp', 'TRANSPARENT'); // a gathering of days leaves nobody busy for all of them
}

/** A moment in the local time of a zone, else in UTC. */
function addMoment(event: ICAL.Component, property: string, at: string, timeZone: string | null): void {
  const zone = zoneAt(at, timeZone);
  if (!zone) {
    // As text: an ICAL.Time would write a year of three digits with three.
    event.addPropertyWithValue(property, `${new Date(at).toISOString().slice(0, LOCAL.length)}Z`);
    return;
  }
  const local = withOffset(at, zone).slice(0, LOCAL.length);
  event.addPropertyWithValue(property, ICAL.Time.fromDateTimeString(local)).setParameter('tzid', zone);
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A text without what no calendar may hold: of control characters, the end of a line alone. */
const clean = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, ' ');
