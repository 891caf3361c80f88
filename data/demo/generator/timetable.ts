import type { Edition, Venue } from './editions.ts';

/** Where and when an activity takes place; the times carry the venue's offset. */
export interface Slot {
  venue: Venue;
  startsAt: string;
  endsAt: string;
}

const minutes: Record<string, number> = {
  panel: 75,
  keynote: 45,
  workshop: 90,
  tutorial: 90,
  'thematic-table': 75,
  talk: 30,
  'lightning-talk': 10,
  poster: 60,
  ceremony: 45,
};

/** When sessions begin on either day, in minutes after midnight, local time. */
const sessions = [10 * 60, 11 * 60 + 45, 13 * 60 + 30, 16 * 60];
const OPENING = 9 * 60;
const LIGHTNING = 15 * 60 + 15;
const CLOSING = 18 * 60;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

function slot(edition: Edition, venue: Venue, day: number, start: number, kind: string): Slot {
  const at = (minute: number): string => `${edition.days[day]}T${clock(minute)}${venue.offset}`;
  return { venue, startsAt: at(start), endsAt: at(start + minutes[kind]!) };
}

/** A slot for each activity: openings first and the closing last, the rest going round venues, days and hours. */
export function timetable(edition: Edition, kinds: string[]): Slot[] {
  const { venues } = edition;
  const turns = { ceremony: 0, lightning: 0, ordinary: 0 };
  const closing = kinds.lastIndexOf('ceremony');
  const round = (turn: number, kind: string, start: (lap: number) => number): Slot => {
    const lap = Math.floor(turn / venues.length);
    return slot(edition, venues[turn % venues.length]!, lap % 2, start(lap >> 1), kind);
  };
  return kinds.map((kind, index) => {
    if (index === closing) return slot(edition, venues[0]!, 1, CLOSING, kind);
    if (kind === 'ceremony') return slot(edition, venues[turns.ceremony++]!, 0, OPENING, kind);
    if (kind === 'lightning-talk') return round(turns.lightning++, kind, (lap) => LIGHTNING + 10 * lap);
    return round(turns.ordinary++, kind, (lap) => sessions[lap % sessions.length]!);
  });
}
