import { type Locale, regionalLocale } from './locale.ts';
import { formatClock, formatDay, formatHours, localDay } from './times.ts';

/** When an activity starts and ends: moments in UTC, or days where no time is known; null where neither is. */
export interface SessionTimes {
  startsAt: string | null;
  endsAt: string | null;
  startsOn: string | null;
  endsOn: string | null;
}

/** What ends after less than this is of one day, though midnight may fall into it. */
const HALF_A_DAY = 43_200_000;

/** The day on which an activity starts, by the clocks of a time zone; empty where that is not known. */
export const startDay = ({ startsAt, startsOn }: SessionTimes, zone: string): string =>
  startsAt ? localDay(startsAt, zone) : (startsOn ?? '');

/** The last day of an activity of several days; undefined for one of a single day, and where either is not known. */
export function lastDay(times: SessionTimes, zone: string): string | undefined {
  const { startsAt, endsAt, endsOn } = times;
  if (startsAt && endsAt && Date.parse(endsAt) - Date.parse(startsAt) < HALF_A_DAY) return undefined;
  const [first, last] = [startDay(times, zone), endsAt ? localDay(endsAt, zone) : endsOn];
  return first && last && first !== last ? last : undefined;
}

/** Formats the times of an activity below its first day, such as "09:30–11:00"; empty where the day says all that is known. */
export function formatTimes(times: SessionTimes, zone: string, locale: Locale): string {
  const { startsAt, endsAt } = times;
  const last = lastDay(times, zone);
  if (startsAt && !last) return formatHours(startsAt, endsAt, locale, zone);
  const clock = endsAt && formatClock(endsAt, locale, zone);
  const end = [last && formatShortDay(last, locale), clock].filter(Boolean).join(', ');
  if (startsAt) return `${formatClock(startsAt, locale, zone)} – ${end}`;
  return end && `${last ? UNTIL_DAY[locale] : UNTIL_CLOCK[locale]} ${end}`;
}

/** Formats the days and times of an activity in full, such as "viernes, 13 de mayo de 2022, 09:30–11:00"; empty where none is known. */
export function formatDaysAndTimes(times: SessionTimes, zone: string, locale: Locale): string {
  const first = startDay(times, zone);
  const last = lastDay(times, zone);
  if (!first) return '';
  if (!last) return [formatDay(first, locale), formatTimes(times, zone, locale)].filter(Boolean).join(', ');
  const { startsAt, endsAt } = times;
  const parts: [day: string, at: string | null][] = [
    [first, startsAt],
    [last, endsAt],
  ];
  return parts
    .map(([day, at]) => formatDay(day, locale) + (at ? `, ${formatClock(at, locale, zone)}` : ''))
    .join(' – ');
}

const UNTIL_DAY: Record<Locale, string> = { es: 'hasta el', en: 'until' };
const UNTIL_CLOCK: Record<Locale, string> = { es: 'hasta las', en: 'until' };

const formatShortDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(regionalLocale(locale), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
