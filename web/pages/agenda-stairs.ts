import { chartFigure, roomFor, type Size } from '../charts/chart.ts';
import type { Plotting } from '../charts/plotting.ts';
import { AgendaItemEvidence } from '../graphql/operations.ts';
import { agendaMessages } from '../i18n/agenda.ts';
import { formatDate } from '../i18n/dates.ts';
import { outcomeStatuses } from '../i18n/labels.ts';
import type { Locale } from '../i18n/locale.ts';
import { graphiqlAddress } from '../layout/addresses.ts';
import { type AgendaOutcome, dateOf, type Level, levelOf, type Moment } from './agenda-moments.ts';
import { inYears, type NumberMark, numberMarks, yearTicks } from './agenda-time.ts';

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

/** A step of the picture. */
interface Step {
  outcome: string;
  at: number;
  level: Level;
}

/** What the picture is drawn from. */
interface Stairs {
  steps: readonly Step[];
  levels: readonly Level[];
  editions: readonly { name: string; at: number }[];
  /** The years between which it runs. */
  span: readonly [from: number, to: number];
}

/** The moments of an agenda item as steps over time; the empty string for fewer than two pieces of evidence. */
export async function agendaStairs(
  slug: string,
  moments: readonly Moment[],
  outcomes: readonly AgendaOutcome[],
  locale: Locale,
) {
  if (moments.filter(({ evidence }) => evidence).length < 2) return '';
  const messages = agendaMessages[locale];
  const [first, last] = [
    moments.find(({ on }) => on !== null)!.on!,
    moments.findLast(({ on }) => on !== null)!.on!,
  ];
  return chartFigure(
    {
      id: 'stairs',
      width: 920,
      title: messages.advanced,
      description: messages.pictured(moments.length, formatDate(first, locale), formatDate(last, locale)),
      note: messages.advancedNote,
      query: graphiqlAddress(AgendaItemEvidence, { slug, locale }),
      table: {
        head: [messages.when, messages.level],
        rows: moments.map((moment) => [
          moment.on ? formatDate(moment.on, locale) : '–',
          nameOf(levelOf(moment), locale),
        ]),
      },
      plot: (size, plot) => draw(stairsOf(moments, outcomes), size, plot, locale),
    },
    locale,
  );
}

function stairsOf(moments: readonly Moment[], outcomes: readonly AgendaOutcome[]): Stairs {
  const steps = moments.map((moment): Step => {
    const at = moment.on === null ? Number.NaN : inYears(moment.on);
    return { outcome: moment.outcome.slug, at, level: levelOf(moment) };
  });
  const times = steps.map(({ at }) => at).filter((at) => !Number.isNaN(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const bySlug = new Map(outcomes.map(({ edition }) => [edition.slug, edition]));
  const editions = [...bySlug.values()].flatMap((edition) => {
    const on = dateOf(edition);
    return on === null ? [] : [{ name: edition.name, at: inYears(on) }];
  });
  return {
    steps,
    levels: LEVELS.filter((level) => steps.some((step) => step.level === level)).reverse(),
    editions: editions.filter(({ at }) => at >= first && at <= last).sort((a, b) => a.at - b.at),
    span: [first, Math.max(last + 0.1, first + 0.5)],
  };
}

const nameOf = (level: Level, locale: Locale): string =>
  level === 'START' ? agendaMessages[locale].start : outcomeStatuses[locale][level];

function draw(stairs: Stairs, size: Size, plot: Plotting['plot'], locale: Locale) {
  const { steps, levels, span } = stairs;
  const named = (level: Level) => nameOf(level, locale);
  const [marginLeft, marginRight] = [roomFor(levels.map(named), size), 20];
  const toPixels = (at: number) =>
    ((at - span[0]) / (span[1] - span[0])) * (size.width - marginLeft - marginRight - 30);
  const dated = steps.filter(({ at }) => !Number.isNaN(at));
  const place = { x: 'at', y: 'level' };
  return {
    height: levels.length * (size.name === 'wide' ? 56 : 46) + 60,
    marginLeft,
    marginRight,
    marginTop: 34,
    marginBottom: 30,
    insetLeft: 30,
    x: {
      domain: [...span],
      ticks: yearTicks(span),
      tickFormat: String,
      tickSize: 0,
      label: null,
      grid: true,
    },
    y: { domain: [...levels], label: null, tickSize: 0, tickFormat: named, padding: 0.5 },
    r: { type: 'identity' as const },
    marks: [
      plot.ruleY(levels, { stroke: 'var(--line)' }),
      ...editionMarks(stairs, size, toPixels, plot),
      plot.line(dated, {
        ...place,
        z: 'outcome',
        curve: 'step-after',
        stroke: 'var(--accent)',
        strokeWidth: 3,
      }),
      ...numbersOn(steps, size, toPixels, plot),
    ],
  };
}

/** The numbers of the moments, as in the list below. */
function numbersOn(
  steps: readonly Step[],
  size: Size,
  toPixels: (at: number) => number,
  plot: Plotting['plot'],
) {
  const radius = size.name === 'wide' ? 14 : 12;
  const marks = numberMarks(steps, radius, toPixels);
  const isDone = ({ level }: NumberMark) => level === 'DONE';
  const place = { x: 'at', y: 'level' };
  return [
    plot.dot(marks, {
      ...place,
      r: ({ text }: NumberMark) => radius + Math.max(0, text.length - 2) * 2.5,
      fill: (mark: NumberMark) => (isDone(mark) ? 'var(--good)' : 'var(--card)'),
      stroke: (mark: NumberMark) => (isDone(mark) ? 'var(--good)' : 'var(--accent)'),
      strokeWidth: 3,
    }),
    plot.text(marks, {
      ...place,
      text: 'text',
      fontWeight: 700,
      fill: (mark: NumberMark) => (isDone(mark) ? 'var(--paper)' : 'var(--ink)'),
    }),
  ];
}

/** An upright line for each edition, with its name, or its year on a phone; names that would stand on each other are left out. */
function editionMarks(
  { editions }: Stairs,
  size: Size,
  toPixels: (at: number) => number,
  plot: Plotting['plot'],
) {
  let free = Number.NEGATIVE_INFINITY;
  const named = editions.flatMap(({ name, at }) => {
    const text = size.name === 'wide' && name.length <= 20 ? name : String(Math.floor(at));
    const [x, half] = [toPixels(at), text.length * size.font * 0.3];
    if (x - half < free) return [];
    free = x + half + 6;
    return [{ at, text }];
  });
  return [
    plot.ruleX(editions, { x: 'at', stroke: 'var(--warm)', strokeDasharray: '3 3' }),
    plot.text(named, {
      x: 'at',
      text: 'text',
      frameAnchor: 'top',
      dy: -18,
      fill: 'var(--warm)',
      fontWeight: 700,
    }),
  ];
}
