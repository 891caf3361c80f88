import { html } from '@lit-labs/ssr';
import type { Markish } from '@observablehq/plot';
import type { Locale } from '../i18n/locale.ts';
import { mixingMessages } from '../i18n/mixing.ts';
import { formatCount, formatDecimal } from '../i18n/numbers.ts';
import { chartFigure, roomFor, type Size, symbolOf } from './chart.ts';
import type { Plotting } from './plotting.ts';
import { colourOf, type Sign, signLegend } from './sign.ts';

/** How many ties there are between two sectors, and how many chance would give. */
export interface MixingCell<S extends Sign = Sign> {
  row: S;
  column: S;
  ties: number;
  expected: number;
}

/** How a number compares to chance: a third more, about as much, a third less, or too few to say. */
export type Comparison = 'more' | 'same' | 'less' | 'few';

/** With fewer than this, observed and by chance, nothing is said of chance. */
const FEW = 5;

/** Compares a number of ties with what chance would give, in bands of a third. */
export function comparisonOf({ ties, expected }: Pick<MixingCell, 'ties' | 'expected'>): Comparison {
  if (Math.max(ties, expected) < FEW) return 'few';
  if (ties >= expected * (4 / 3)) return 'more';
  return ties <= expected * (2 / 3) ? 'less' : 'same';
}

const MARKS: Record<Comparison, string> = { more: '▲ ', less: '▼ ', same: '', few: '' };

/** A cell of the picture: each pair of sectors stands there twice. */
interface Square {
  x: string;
  y: string;
  ties: number;
  expected: number;
  comparison: Comparison;
}

/** What the picture of how sectors mix needs. */
interface Mixing {
  id: string;
  cells: readonly MixingCell[];
  query?: string | undefined;
}

/** How many ties there are between any two sectors, above how many chance would give. */
export function mixingMatrix({ id, cells, query }: Mixing, locale: Locale) {
  const messages = mixingMessages[locale];
  const sectors = sectorsByTies(cells);
  const squares = cells.flatMap((cell): Square[] => {
    const { row, column, ties, expected } = cell;
    const square = { x: row.slug, y: column.slug, ties, expected, comparison: comparisonOf(cell) };
    return row.slug === column.slug ? [square] : [square, { ...square, x: column.slug, y: row.slug }];
  });
  return chartFigure(
    {
      id,
      title: messages.title,
      description: messages.described(sectors.length),
      width: 640,
      query,
      note: messageKey(sectors, locale),
      table: {
        head: [messages.pair, messages.ties, messages.byChance, messages.compared],
        rows: cells.map((cell) => [
          messages.between(cell.row.shortName, cell.column.shortName),
          formatCount(cell.ties, locale),
          formatDecimal(cell.expected, locale),
          messages[comparisonOf(cell)],
        ]),
      },
      plot: (size, plot) => matrix(sectors, squares, size, plot, locale),
    },
    locale,
  );
}

/** The sectors by how many ties they have. */
function sectorsByTies(cells: readonly MixingCell[]): Sign[] {
  const [signs, sums] = [new Map<string, Sign>(), new Map<string, number>()];
  for (const { row, column, ties } of cells) {
    for (const sector of [row, column]) {
      signs.set(sector.slug, sector);
      sums.set(sector.slug, (sums.get(sector.slug) ?? 0) + ties);
    }
  }
  return [...signs.values()].sort((a, b) => sums.get(b.slug)! - sums.get(a.slug)!);
}

function matrix(
  sectors: readonly Sign[],
  squares: readonly Square[],
  size: Size,
  plot: Plotting['plot'],
  locale: Locale,
) {
  const isWide = size.name === 'wide';
  const names = new Map(sectors.map(({ slug, shortName }) => [slug, shortName]));
  const slugs = [...names.keys()];
  const marginLeft = isWide ? roomFor([...names.values()], size) + 26 : 28;
  const step = Math.min(52, (size.width - marginLeft) / sectors.length);
  const nameOf = (slug: string) => names.get(slug)!;
  return {
    height: sectors.length * step * (isWide ? 0.94 : 1) + 28,
    marginLeft,
    marginRight: size.width - marginLeft - sectors.length * step,
    marginTop: 26,
    marginBottom: 2,
    x: { axis: null, domain: slugs, padding: 0 },
    y: { axis: null, domain: slugs, padding: 0 },
    marks: [
      ...squareMarks(squares, isWide, plot, locale),
      ...sectors.flatMap((sector) => headsOf(sector, plot)),
      ...(isWide ? [plot.axisY(slugs, { tickSize: 0, label: null, dx: -22, tickFormat: nameOf })] : []),
    ],
  };
}

/** The cells: coloured by how they compare to chance, with both numbers. */
function squareMarks(squares: readonly Square[], isWide: boolean, plot: Plotting['plot'], locale: Locale) {
  const place = { x: 'x', y: 'y' };
  const fill = ({ comparison }: Square) => `var(--mix-${comparison}-text)`;
  const ground = ({ comparison }: Square) => `var(--mix-${comparison})`;
  const byChance = ({ expected, comparison }: Square) => `${MARKS[comparison]}${Math.round(expected)}`;
  const observed = ({ ties }: Square) => formatCount(ties, locale);
  return [
    plot.cell(squares, { ...place, inset: 1.5, rx: 3, fill: ground, stroke: 'var(--line)' }),
    plot.text(squares, { ...place, text: observed, fill, fontWeight: 700, dy: -7 }),
    plot.text(squares, { ...place, text: byChance, fill, fontSize: isWide ? 12 : 11, dy: 9 }),
  ];
}

/** The sign of a sector above its column and before its row. */
const headsOf = ({ slug, colour, shape }: Sign, plot: Plotting['plot']): Markish[] => {
  const sign = {
    r: 6,
    fill: colourOf(colour.name),
    symbol: symbolOf(shape),
  };
  return [
    plot.dot([slug], { ...sign, x: [slug], frameAnchor: 'top', dy: -14 }),
    plot.dot([slug], { ...sign, y: [slug], frameAnchor: 'left', dx: -14 }),
  ];
};

/** What the colours of cells mean; on a phone the signs of sectors, too, have their names here. */
function messageKey(sectors: readonly Sign[], locale: Locale) {
  const messages = mixingMessages[locale];
  return html`<ul class="key">
      ${(['more', 'same', 'less', 'few'] as const).map(
        (each) => html`<li><span class=${`swatch ${each}`}></span> ${MARKS[each]}${messages[each]}</li>`,
      )}
    </ul>
    <div class="narrow">${signLegend(sectors, '')}</div>`;
}
