import { type Locale, regionalLocale } from './locale.ts';
import { mexicanTime } from './time-zones.ts';

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** An offset as formats name it, such as `GMT-06:00`; that of UTC is `GMT`. */
const OFFSET = /([+-])(\d\d):(\d\d)(?::(\d\d))?/;

/** A day in milliseconds. */
const DAY = 86_400_000;

/** How many formats are cached: making one takes longer than using it a thousand times. */
const MAX_FORMATS = 1000;

const formats = new Map<string, Intl.DateTimeFormat>();

function cachedFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= MAX_FORMATS) formats.clear();
  const made = new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
}

/** The time zone, if it is valid; else UTC. */
export function validZone(name: string | null | undefined): string {
  try {
    return cachedFormat('en', { timeZone: name ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC'; // not a valid zone
  }
}

/** The day of a moment in a time zone, such as `2022-05-13`. */
export const localDay = (moment: string, zone: string): string =>
  cachedFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(new Date(moment)).padStart(10, '0');

/** Formats a day with its weekday, such as "viernes, 13 de mayo de 2022". */
export const formatDay = (day: string, locale: Locale): string =>
  cachedFormat(regionalLocale(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(asDate(day));

/** The date of a day of any year, also with fewer or more than four digits. */
function asDate(day: string): Date {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new Date(0).setUTCFullYear(year, month - 1, date));
}

/** Formats the time of a moment in a time zone, such as "09:30"; one that its clocks show twice with the offset. */
export function formatClock(moment: string, locale: Locale, zone: string): string {
  const clock = cachedFormat(regionalLocale(locale), { ...CLOCK, timeZone: zone }).format(new Date(moment));
  return isRepeated(moment, zone) ? `${clock} ${zonePart(zone, moment, locale, 'shortOffset')}` : clock;
}

/** Formats start and end in a time zone; an unknown one is left out. */
export const formatHours = (
  startsAt: string | null,
  endsAt: string | null,
  locale: Locale,
  zone: string,
): string =>
  [startsAt, endsAt]
    .filter((moment) => moment !== null)
    .map((moment) => formatClock(moment, locale, zone))
    .join('–');

/** UTC in words, so that nobody takes an hour whose zone is not known for a local one. */
const UNIVERSAL: Record<Locale, string> = { es: 'UTC, hora universal', en: 'UTC, universal time' };

/** The name of a time zone at a moment, such as "hora del centro, GMT-6". */
export function zoneName(zone: string, moment: string, locale: Locale): string {
  if (zone === 'UTC') return UNIVERSAL[locale];
  return `${timeZoneName(zone, locale, moment)}, ${zonePart(zone, moment, locale, 'shortOffset')}`;
}

/** What people call the time of a zone, such as "hora del centro"; the same all year round. */
export const timeZoneName = (zone: string, locale: Locale, moment = '2026-01-01T12:00:00Z'): string =>
  mexicanTime(zone, locale) ?? zonePart(validZone(zone), moment, locale, 'shortGeneric');

function zonePart(
  timeZone: string,
  moment: string,
  locale: Locale,
  timeZoneName: Intl.DateTimeFormatOptions['timeZoneName'],
): string {
  const parts = cachedFormat(regionalLocale(locale), { timeZone, timeZoneName }).formatToParts(
    new Date(moment),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** The abbreviation of a time zone at a moment, such as "CDT" or "GMT+1". */
export const zoneAbbreviation = (zone: string, moment: string): string =>
  zonePart(zone, moment, 'en', 'short');

/** Whether the clocks of a time zone show the time of a moment twice, because they are put back over it. */
export function isRepeated(moment: string, zone: string): boolean {
  const at = Date.parse(moment);
  const now = offsetOf(zone, at);
  const others = [at - DAY, at + DAY].map((each) => offsetOf(zone, each)).filter((each) => each !== now);
  return others.some((other) => offsetOf(zone, at + now - other) === other);
}

/** How far a time zone is from UTC at a moment; both in milliseconds. */
function offsetOf(zone: string, at: number): number {
  const name = zonePart(zone, new Date(at).toISOString(), 'en', 'longOffset');
  const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(name) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -1000 : 1000) * size;
}

/** A moment in ISO 8601 with the offset of a time zone, such as `2022-05-13T09:30:00-07:00`. */
export function withOffset(moment: string, zone: string): string {
  const offset = zonePart(zone, moment, 'en', 'longOffset').replace('GMT', '') || '+00:00';
  const clock = cachedFormat('sv-SE', { timeStyle: 'medium', timeZone: zone });
  return `${localDay(moment, zone)}T${clock.format(new Date(moment))}${offset}`;
}
