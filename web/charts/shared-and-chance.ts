import { chanceMessages } from '../i18n/chance.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatDecimal } from '../i18n/numbers.ts';
import { chartFigure, namesAxis, roomFor, type Size } from './chart.ts';
import type { Plotting } from './plotting.ts';

/** How many encounters somebody shared with another, and how many chance would give. */
export interface Encounters {
  name: string;
  shared: number;
  expected: number;
}

/** Below this everywhere, what chance would give cannot be drawn. */
const LEAST_EXPECTED = 0.05;

/** How many are drawn at most. */
const MOST = 8;

/** Shared encounters as dots and what chance would give as ticks; the empty string where chance gives next to nothing. */
export async function sharedAndChance(
  all: readonly Encounters[],
  { id, query, note }: { id: string; query?: string | undefined; note?: unknown },
  locale: Locale,
) {
  const rows = all.toSorted((a, b) => b.shared - a.shared || a.expected - b.expected).slice(0, MOST);
  if (rows.every(({ expected }) => expected < LEAST_EXPECTED)) return '';
  const messages = chanceMessages[locale];
  const told = ({ expected }: Encounters) => formatDecimal(expected, locale);
  const description = rows.map((row) => messages.described(row.name, row.shared, told(row))).join('; ');
  return chartFigure(
    {
      id,
      title: messages.title,
      description,
      query,
      note,
      table: {
        head: [messages.who, messages.shared, messages.byChance],
        rows: rows.map((row) => [row.name, row.shared, told(row)]),
      },
      plot: (size, plot) => draw(rows, size, plot),
    },
    locale,
  );
}

function draw(rows: readonly Encounters[], size: Size, plot: Plotting['plot']) {
  const most = Math.max(...rows.flatMap(({ shared, expected }) => [shared, Math.ceil(expected)]));
  const names = rows.map(({ name }) => name);
  const y = rows.map((_, at) => at);
  const marginLeft = roomFor(names, size);
  return {
    height: rows.length * 29 + 40,
    marginLeft,
    marginRight: 16,
    marginTop: 6,
    marginBottom: 30,
    x: { domain: [0, most], ticks: Math.min(most, 6), tickFormat: 'd', label: null, grid: true },
    y: { axis: null, domain: y },
    marks: [
      namesAxis(names, marginLeft, size, plot),
      plot.ruleY(rows, { y, x1: 'expected', x2: 'shared', stroke: 'var(--edge)', strokeWidth: 2 }),
      plot.tickX(rows, { y, x: 'expected', stroke: 'var(--warm)', strokeWidth: 3, inset: 6 }),
      plot.dot(rows, { y, x: 'shared', r: 5, fill: 'var(--accent)' }),
    ],
  };
}
