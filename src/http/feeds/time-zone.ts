import { LRUCache } from 'lru-cache';

/** From one offset from UTC to another at a moment, both in minutes. */
interface Turn {
  at: number;
  from: number;
  to: number;
}

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** One part of a time zone: its kind, and its properties by name. */
export interface Observance {
  kind: 'standard' | 'daylight';
  name: string;
  /** Offsets from UTC, such as `-06:00`. */
  from: string;
  to: string;
  /** Since when, by the clock before it, such as `2021-04-04T02:00:00`. */
  since: string;
}

/** The years that time zones are written for; those of other years are not known, or the year is a typing mistake. */
export const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** How many years of zones are kept. */
const MOST_KEPT = 2000;

/** The offsets of a zone in a year: the one at its beginning, and each change. */
interface ZoneYear {
  begin: NamedTurn;
  turns: NamedTurn[];
}

interface NamedTurn extends Turn {
  name: string;
}

const zoneYears = new LRUCache<string, ZoneYear>({ max: MOST_KEPT });

/**
 * The offsets of a time zone in some years, for a VTIMEZONE of iCalendar: each change on its own, since the rules have changed
 * over the years and lists of rules have only the last. Reads the time zones that come with Node.
 */
export function observancesOf(timeZone: string, years: Iterable<number>): Observance[] {
  const covered = new Set([...years].filter((year) => year >= FIRST_YEAR && year <= LAST_YEAR));
  const turns = [...covered]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const { begin, turns } = zoneYearOf(timeZone, year);
      return covered.has(year - 1) ? turns : [begin, ...turns];
    });
  const lowest = turns.reduce((least, { to }) => Math.min(least, to), Number.POSITIVE_INFINITY);
  return turns.map(({ at, from, to, name }) => ({
    kind: to > lowest ? 'daylight' : 'standard',
    name,
    from: written(from),
    to: written(to),
    since: new Date(at + from * MINUTE).toISOString().slice(0, 19),
  }));
}

function zoneYearOf(timeZone: string, year: number): ZoneYear {
  const key = `${timeZone} ${year}`;
  const known = zoneYears.get(key);
  if (known) return known;
  const clock = clockOf(timeZone);
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const named = (turn: Turn): NamedTurn => ({ ...turn, name: clock.name(turn.at) });
  const offset = clock.offset(start);
  const found = {
    begin: named({ at: start, from: offset, to: offset }),
    turns: turnsBetween(clock, start, end).map(named),
  };
  zoneYears.set(key, found);
  return found;
}

type Clock = ReturnType<typeof clockOf>;

/** Finds the changes by comparing each day with the next, and then by bisecting the day. */
function turnsBetween({ offset }: Clock, start: number, end: number): Turn[] {
  const turns: Turn[] = [];
  let from = offset(start);
  for (let day = start; day < end; day += DAY) {
    const to = offset(day + DAY);
    if (from === to) continue;
    let [before, after] = [day, day + DAY];
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === from) before = middle;
      else after = middle;
    }
    turns.push({ at: after, from, to });
    from = to;
  }
  return turns;
}

function clockOf(timeZone: string) {
  const long = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const short = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' });
  return {
    /** How far its clocks are from UTC at a moment, in minutes. */
    offset: (at: number): number => minutes(named(long, at)),
    name: (at: number): string => named(short, at),
  };
}

const named = (format: Intl.DateTimeFormat, at: number): string =>
  format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** "GMT-06:00" as minutes; "GMT" alone is none. */
function minutes(name: string): number {
  const [, sign, hours = '0', rest = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * ((Number(hours) * HOUR) / MINUTE + Number(rest));
}

const written = (offset: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
};
