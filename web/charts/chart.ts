import { html } from '@lit-labs/ssr';
import type { Markish, PlotOptions } from '@observablehq/plot';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Locale } from '../i18n/locale.ts';
import { type Behind, behind } from './behind.ts';
import { drawShape, type MarkShape, type Pen } from './outlines.ts';
import { type ChartElement, loadPlotting, type Plotting } from './plotting.ts';

/** How large a chart is drawn, in pixels: for a screen and for a phone. Style sheets show one of them. */
export interface Size {
  name: 'wide' | 'narrow';
  width: number;
  /** The size of its text. */
  font: number;
}

/** A chart: what it shows in words, in lines, and in a table. */
export interface Chart extends Behind {
  /** A name that no other chart of the page has. */
  id: string;
  title: string;
  /** What it shows, for whoever does not see it. */
  description: string;
  /** How wide it is on a screen. */
  width?: number;
  plot: (size: Size, plot: Plotting['plot']) => PlotOptions;
  /** What is to be read below it. */
  note?: unknown;
}

/** The width of a chart on a phone. */
export const NARROW = 328;

/** A chart in both sizes with its table and its query. */
export async function chartFigure(chart: Chart, locale: Locale) {
  const plotting = await loadPlotting();
  const sizes: Size[] = [
    { name: 'wide', width: chart.width ?? 540, font: 14 },
    { name: 'narrow', width: NARROW, font: 13 },
  ];
  return html`<figure class="chart-figure">
    ${sizes.map((size) => unsafeHTML(drawn(chart, size, plotting)))}
    ${chart.note ? html`<figcaption>${chart.note}</figcaption>` : ''}
    ${behind(chart, locale)}
  </figure>`;
}

/** The SVG of a chart: said in our words and coloured by our style sheets, which is all that the pages' policy allows. */
function drawn({ id, title, description, plot: optionsOf }: Chart, size: Size, { plot, document }: Plotting) {
  const options = optionsOf(size, plot);
  const whole = { width: size.width, className: 'chart', ...options, document: document as never };
  const svg = plot.plot(whole) as unknown as ChartElement;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  for (const name of ['font-family', 'font-size', 'fill']) svg.removeAttribute(name);
  const names = { title: `${id}-${size.name}-title`, desc: `${id}-${size.name}-description` };
  svg.setAttribute('class', `chart ${size.name}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${names.title} ${names.desc}`);
  for (const [name, text] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.setAttribute('id', names[name]);
    element.textContent = text;
    svg.prepend(element);
  }
  return svg.outerHTML;
}

/** About how wide a text is. */
export const textWidth = (text: string, font: number): number => text.length * font * 0.5;

/** The room that names need to the left of a chart, at most two fifths of it; longer names are broken. */
export const roomFor = (names: readonly string[], { width, font }: Size): number =>
  Math.round(Math.min(Math.max(...names.map((name) => textWidth(name, font)), 0) + 14, width * 0.4));

/** The names of rows, which are numbered from 0, to the left of a chart; long ones are shortened. */
export const namesAxis = (
  names: readonly string[],
  marginLeft: number,
  { font }: Size,
  plot: Plotting['plot'],
): Markish =>
  plot.axisY([...names.keys()], {
    tickSize: 0,
    label: null,
    tickFormat: (at: number) => names[at]!,
    lineWidth: (1.1 * marginLeft) / font,
    textOverflow: 'ellipsis-end',
  });

/** A shape as Plot's dots take it. */
export const symbolOf = (shape: MarkShape) => ({
  draw: (pen: Pen, area: number) => drawShape(pen, shape, Math.sqrt(area / Math.PI)),
});
