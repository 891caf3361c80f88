import type { Locale } from '../i18n/locale.ts';
import type { ChartTable } from './behind.ts';
import { type Chart, chartFigure, namesAxis, roomFor, type Size, textWidth } from './chart.ts';
import type { Plotting } from './plotting.ts';

/** A bar with its name and what stands at its end. */
export interface Bar {
  name: string;
  value: number;
  /** What is said at its end: the number, and more. */
  label: string;
  fill?: string;
}

/** What a chart of bars needs besides its bars. */
interface Bars extends Pick<Chart, 'id' | 'title' | 'note' | 'query' | 'width'> {
  bars: readonly Bar[];
  table: ChartTable;
}

/** Bars in the order given, each with its number at the end. */
export const barChart = ({ bars, ...chart }: Bars, locale: Locale) =>
  chartFigure(
    {
      ...chart,
      description: bars.map(({ name, label }) => `${name}: ${label}`).join('; '),
      plot: (size, plot) => draw(bars, size, plot),
    },
    locale,
  );

function draw(bars: readonly Bar[], size: Size, plot: Plotting['plot']) {
  const { width, font } = size;
  const names = bars.map(({ name }) => name);
  const marginLeft = roomFor(names, size);
  const atEnd = Math.max(...bars.map(({ label }) => textWidth(label, font))) + 12;
  const rows = bars.map((_, at) => at);
  return {
    height: bars.length * 24 + 8,
    marginLeft,
    marginRight: Math.round(Math.min(atEnd, width * 0.4)),
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ value }) => value))] },
    y: { axis: null, domain: rows, padding: 0.35 },
    marks: [
      namesAxis(names, marginLeft, size, plot),
      plot.barX(bars, { y: rows, x: 'value', fill: ({ fill }: Bar) => fill ?? 'var(--accent)' }),
      plot.text(bars, { y: rows, x: 'value', text: 'label', textAnchor: 'start', dx: 6 }),
    ],
  };
}
