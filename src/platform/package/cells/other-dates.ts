import { fold } from './slug.ts';

/** The first day that a spreadsheet numbers is the day after this one, so that it agrees with others from 1900-03-01 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * How a date of another form would be written as `2021-05-13`: with slashes, without zeros, with the name of its month in
 * Spanish or English, or as a spreadsheet's number of the day. Several where it may be any of them, none where it is no
 * date; the calendar need not have them.
 */
export function datesMeant(text: string): string[] {
  const [date = ''] = text.split(/[T ]\d{1,2}:\d{2}/i, 1);
  const found = /^\d{5}$/.test(date) ? [dayOfNumber(Number(date))] : [...inNumbers(date), ...inWords(date)];
  return [...new Set(found)];
}

const dayOfNumber = (number: number) => new Date(DAY_ZERO + number * DAY).toISOString().slice(0, 10);

function inNumbers(date: string): string[] {
  const parts = /^\d+([/.-]\d+){1,2}$/.test(date) ? date.split(/[/.-]/) : [];
  const [a = '', b = '', c] = parts;
  if (isYear(a)) return [written(a, b, c)];
  if (c === undefined) return isYear(b) ? [written(b, a)] : [];
  return isYear(c) ? [written(c, b, a), written(c, a, b)] : [];
}

/** A year, a month's name and perhaps a day, in any order. */
function inWords(date: string): string[] {
  const parts = date.split(/[\s,./-]+/).filter((part) => !/^(del?|of|)$/i.test(part));
  const month = parts.flatMap((part) => months.get(fold(part)) ?? [])[0];
  const [year, others] = [
    parts.find(isYear),
    parts.filter((part) => /^\d{1,2}(st|nd|rd|th|[ºo°])?$/i.test(part)),
  ];
  if (!month || !year || parts.length !== 2 + others.length || others.length > 1) return [];
  return [written(year, month, others[0] && String(Number.parseInt(others[0], 10)))];
}

const isYear = (part: string) => /^[12]\d{3}$/.test(part);

const written = (year: string, ...parts: (string | undefined)[]) =>
  [year, ...parts.flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');

/** The number of each month by its names, short and long. */
const months = new Map(
  ['es', 'en'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, at) => [fold(format.format(Date.UTC(2021, at))), String(at + 1)] as const,
      );
    }),
  ),
);
