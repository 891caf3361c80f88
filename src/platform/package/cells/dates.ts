import { CellError, type CellParser } from './cell.ts';
import { datesMeant } from './other-dates.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const EXPECTED = 'expected a date such as 2021, 2021-05 or 2021-05-13';

/** A date of reduced precision that the calendar knows. */
export const partialDate: CellParser = (text) => {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || Number(year) < 1000) return new CellError(EXPECTED + advice(text));
  if (month !== undefined && !isInCalendar(Number(year), Number(month), Number(day ?? 1))) {
    return new CellError(`the calendar has no such ${day ? 'day' : 'month'}; ${EXPECTED}`);
  }
  return text;
};

/** A day, where no clock time is known. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a time in its normal form is a day alone. */
export const isDay = (time: string): boolean => DAY.test(time);

/**
 * A point in time, or a day alone. Without an offset a time is local at the place: the normal form then has no offset either, and
 * the time zone is applied where the place is known.
 */
export const pointInTime: CellParser = (text) => {
  if (isDay(text)) return partialDate(text);
  const [, date = '', clock = '', offset = ''] = TIME.exec(text) ?? [];
  if (!date || partialDate(date) instanceof CellError || !isClock(clock) || !isOffset(offset)) {
    return new CellError(
      'expected a date and time such as 2021-05-13T10:00 (local time) or 2021-05-13T10:00-06:00, or a day such as 2021-05-13',
    );
  }
  return `${date}T${clock}${offset.toUpperCase()}`;
};

/** What to write for a date in another form. */
function advice(text: string): string {
  const meant = datesMeant(text).filter((date) => DATE.test(date) && partialDate(date) === date);
  if (meant.length === 0) return '';
  if (/^\d+$/.test(text))
    return `; if this is the number that a spreadsheet has for a day, write ${meant[0]}`;
  return `; write ${meant.join(' or ')}${meant.length > 1 ? ', whichever is meant' : ''}`;
}

function isInCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const isClock = (clock: string) => {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return clock !== '' && hours < 24 && minutes < 60 && seconds < 60;
};

/** PostgreSQL takes offsets up to, but not including, sixteen hours. */
const isOffset = (offset: string) => {
  const [, hours = '0', minutes = '0'] = /^[+-](\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return Number(hours) < 16 && Number(minutes) < 60;
};
