import { html } from '@lit-labs/ssr';
import { agendaMessages } from '../i18n/agenda.ts';
import { formatDate } from '../i18n/dates.ts';
import { outcomeStatuses } from '../i18n/labels.ts';
import type { Locale } from '../i18n/locale.ts';
import { type AgendaOutcome, dateOf, type Level, levelOf, type Moment } from './agenda-moments.ts';

/** How far an outcome can come, from the least to the most; only those that occur are drawn. */
const LEVELS: readonly Level[] = [
  'DROPPED',
  'SUPERSEDED',
  'STALLED',
  'START',
  'PROPOSED',
  'IN_PROGRESS',
  'ADOPTED',
  'DONE',
];

/** How large a picture is drawn, in pixels. */
interface Size {
  className: string;
  width: number;
  /** The room for the names of the levels. */
  left: number;
  step: number;
  radius: number;
  /** The longest name of an edition that is written out; of a longer one, its year. */
  longestName: number;
}

const SIZES: readonly Size[] = [
  { className: 'wide', width: 920, left: 110, step: 56, radius: 14, longestName: 20 },
  { className: 'narrow', width: 328, left: 84, step: 48, radius: 12, longestName: 5 },
];

const [TOP, BOTTOM, RIGHT] = [34, 34, 24];

interface DatedMoment extends Moment {
  on: string;
  /** Its number in the list of moments, from 1. */
  number: number;
}

/** The moments of an agenda item as steps over time, for a screen and for a phone; the empty string for fewer than two pieces of evidence. */
export function agendaStairs(moments: readonly Moment[], outcomes: readonly AgendaOutcome[], locale: Locale) {
  if (moments.filter(({ evidence }) => evidence).length < 2) return '';
  const dated = moments.flatMap((moment, at) =>
    moment.on === null ? [] : [{ ...moment, on: moment.on, number: at + 1 }],
  );
  return html`<figure class="stairs">
    ${SIZES.map((size) => picture(dated, outcomes, size, locale))}
    <figcaption class="muted">${agendaMessages[locale].advancedNote}</figcaption>
  </figure>`;
}

function picture(
  moments: readonly DatedMoment[],
  outcomes: readonly AgendaOutcome[],
  size: Size,
  locale: Locale,
) {
  const levels = LEVELS.filter((level) => moments.some((moment) => levelOf(moment) === level)).reverse();
  const height = TOP + (levels.length - 1) * size.step + BOTTOM + size.radius;
  const y = (level: Level) => TOP + size.radius + levels.indexOf(level) * size.step;
  const { x, years } = timeScale(moments, size);
  const [first, last] = [moments[0]!, moments.at(-1)!];
  const label = agendaMessages[locale].pictured(
    moments.length,
    formatDate(first.on, locale),
    formatDate(last.on, locale),
  );
  const floor = height - BOTTOM + 8;
  return html`<svg class=${size.className} viewBox=${`0 0 ${size.width} ${height}`} width=${size.width} height=${height} role="img" aria-label=${label}>
    ${levels.map(
      (
        level,
      ) => html`<line class="level" x1=${size.left} x2=${size.width} y1=${y(level)} y2=${y(level)}></line>
        <text x=${size.left - 12} y=${y(level) + 4} text-anchor="end">${nameOf(level, locale)}</text>`,
    )}
    ${years.map(
      (
        year,
      ) => html`<line class="level" x1=${x(String(year), 'start')} x2=${x(String(year), 'start')} y1=${TOP} y2=${floor}></line>
        <text x=${x(String(year), 'start')} y=${height - 8} text-anchor="middle">${String(year)}</text>`,
    )}
    ${editionLines(outcomes, size, { x, floor })}
    ${linesOf(moments).map((line, at) => html`<path class=${at === 0 ? 'line' : 'line other'} d=${pathOf(line, x, y)}></path>`)}
    ${marksOf(moments, size, x).map((mark) => markAt(y(mark.level), mark, size))}
  </svg>`;
}

const nameOf = (level: Level, locale: Locale): string =>
  level === 'START' ? agendaMessages[locale].start : outcomeStatuses[locale][level];

/** Where a partial date stands: in the middle of the time that it may mean, or at its start. */
type Place = (on: string, where?: 'start') => number;

/** A partial date in years: `2021-07` is 2021.5 to 2021.58. */
function inYears(on: string, where: 'start' | 'middle'): number {
  const [year = 0, month, day] = on.split('-').map(Number);
  const [start, length] =
    month === undefined
      ? [0, 1]
      : day === undefined
        ? [(month - 1) / 12, 1 / 12]
        : [(month - 1) / 12 + (day - 1) / 372, 1 / 372];
  return year + start + (where === 'start' ? 0 : length / 2);
}

function timeScale(moments: readonly DatedMoment[], { left, width, radius }: Size) {
  const at = moments.map(({ on }) => inYears(on, 'middle'));
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const from = Math.floor(first) === Math.floor(last) ? Math.floor(first) : first;
  const to = Math.max(last, from + 0.5);
  const [begin, end] = [left + radius + 10, width - RIGHT];
  const x: Place = (on, where) =>
    Math.round(begin + ((inYears(on, where ?? 'middle') - from) / (to - from)) * (end - begin));
  const all = Array.from(
    { length: Math.floor(to) - Math.ceil(from) + 1 },
    (_, index) => Math.ceil(from) + index,
  );
  const every = Math.ceil(all.length / 6);
  return { x, years: all.filter((_, index) => index % every === 0) };
}

/** An upright line for each edition whose time is known; names that would stand on each other are left out. */
function editionLines(
  outcomes: readonly AgendaOutcome[],
  { left, width, longestName }: Size,
  { x, floor }: { x: Place; floor: number },
) {
  const editions = new Map(outcomes.map(({ edition }) => [edition.slug, edition]));
  const dated = [...editions.values()].flatMap((edition) => {
    const on = dateOf(edition);
    const at = on === null ? Number.NaN : x(on);
    return at >= left && at <= width ? [{ name: edition.name, year: on!.slice(0, 4), at }] : [];
  });
  let free = 0;
  return dated
    .sort((a, b) => a.at - b.at)
    .map(({ name, year, at }) => {
      const text = name.length <= longestName ? name : year;
      const half = text.length * 4.6;
      const isFree = at - half >= free;
      if (isFree) free = at + half + 6;
      return html`<line class="edition" x1=${at} x2=${at} y1=${TOP - 8} y2=${floor}></line>
        ${isFree ? html`<text class="edition" x=${Math.min(at, width - half)} y="14" text-anchor="middle">${text}</text>` : ''}`;
    });
}

/** The moments of each outcome, those of most moments first. */
const linesOf = (moments: readonly DatedMoment[]): DatedMoment[][] =>
  [...Map.groupBy(moments, ({ outcome }) => outcome.slug).values()].sort((a, b) => b.length - a.length);

const pathOf = ([first, ...others]: readonly DatedMoment[], x: Place, y: (level: Level) => number): string =>
  `M${x(first!.on)} ${y(levelOf(first!))}${others.map((each) => `H${x(each.on)}V${y(levelOf(each))}`).join('')}`;

interface Mark {
  /** Where the first and the last of its moments stand. */
  from: number;
  to: number;
  level: Level;
  numbers: number[];
}

/** The numbers on the lines; those that would stand on each other are one mark, such as `3–4`. */
function marksOf(moments: readonly DatedMoment[], { radius }: Size, x: Place): Mark[] {
  const marks: Mark[] = [];
  for (const moment of moments) {
    const [at, level] = [x(moment.on), levelOf(moment)];
    const near = marks.find((each) => each.level === level && at - each.to < 2 * radius);
    if (near) {
      near.numbers.push(moment.number);
      near.to = at;
    } else marks.push({ from: at, to: at, level, numbers: [moment.number] });
  }
  return marks;
}

const rangeOf = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? String(numbers[0])
    : numbers.at(-1)! - numbers[0]! === numbers.length - 1
      ? `${numbers[0]}–${numbers.at(-1)}`
      : numbers.length > 3
        ? `${numbers[0]}…${numbers.at(-1)}`
        : numbers.join(', ');

function markAt(y: number, { from, to, level, numbers }: Mark, { radius }: Size) {
  const text = rangeOf(numbers);
  const half = Math.max(radius + (to - from) / 2, text.length * 4 + 6);
  const [x, name] = [(from + to) / 2, level.toLowerCase()];
  return html`<rect class=${`mark ${name}`} x=${x - half} y=${y - radius} width=${2 * half} height=${2 * radius} rx=${radius}></rect>
    <text class=${`mark ${name}`} x=${x} y=${y + 4.5} text-anchor="middle">${text}</text>`;
}
