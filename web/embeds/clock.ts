import type { Locale } from '../words/locale.ts';

/** The day and the hours of an activity as clocks show them where it takes place, with the name of the zone, in words. */
export function zoned(
  startsAt: string | null,
  endsAt: string | null,
  zone: string | null,
  locale: Locale,
): { day: string; hours: string } {
  if (!startsAt) return { day: '', hours: '' };
  const timeZone = knownZone(zone) ?? 'UTC';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(new Date(startsAt));
  const clock = new Intl.DateTimeFormat(locale === 'es' ? 'es-MX' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const hours = [startsAt, endsAt]
    .filter((each) => each !== null)
    .map((each) => clock.format(new Date(each)));
  return { day, hours: `${hours.join('–')} ${zoneName(startsAt, timeZone)}` };
}

/** The zone, if it is one that can be told the time of. */
export function knownZone(zone: string | null): string | undefined {
  try {
    return zone === null
      ? undefined
      : new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

const zoneName = (moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(moment))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
