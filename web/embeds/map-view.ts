import { html, svg } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import { emptyMessage, heading, link, type ViewOptions } from './components.ts';
import type { MapContent, MapPlace, MapSector } from './content.ts';
import { mapTable } from './map-table.ts';
import { sectorFill, sectorOutline } from './sector-shapes.ts';

/** The size of the SVG in its own units, and its margin. */
const [WIDTH, HEIGHT, MARGIN] = [1000, 600, 60];

/** The share of places on each side that count as outliers, for which the scale is not reduced. */
const OUTLIER_SHARE = 0.04;

/** How many places with the most ties always have labels, as far as these do not overlap. */
const MAX_LABELS = 8;

/** The height of a label, and the approximate width of a letter. */
const [LINE_HEIGHT, LETTER_WIDTH] = [26, 8.5];

/** The organizations of an edition and their ties, as a picture and as a table. */
export function mapView(content: MapContent, options: ViewOptions) {
  const { locale, places, lines, truncated, fullMap } = content;
  const messages = embedMessages[locale];
  const head = heading(content, messages.map, messages.countPlaces(places.length), options);
  if (places.length === 0) return html`${head}${emptyMessage(content)}`;
  return html`${head} ${mapSvg(content)} ${legend(content)}
    <p>
      ${link('full-map', { name: messages.fullMap, url: fullMap })}
      ${truncated ? html`<span class="muted">${messages.more}</span>` : ''}
    </p>
    <details part="twin">
      <summary>${messages.asList} (${places.length}, ${lines.length})</summary>
      ${mapTable(content)}
    </details>`;
}

function mapSvg({ places, lines, sectors, locale }: MapContent) {
  const at = fitToSvg(places);
  const label = embedMessages[locale].drawn(places.length, lines.length);
  const max = alwaysLabelled(places, at);
  return html`<svg part="map" class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label=${label}>
    <g class="lines">${lines.map(([from, to, shared]) => line(at[from]!, at[to]!, shared))}</g>
    ${places.map((place, index) => node(place, sectors[place.sector ?? -1], at[index]!, index === 0)).reverse()}
    <g class="names" aria-hidden="true">${places.map((place, index) => (max.has(place) ? nodeLabel(place, at[index]!) : ''))}</g>
  </svg>`;
}

type Point = [x: number, y: number];

const line = ([x1, y1]: Point, [x2, y2]: Point, shared: number) =>
  svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} stroke-width=${Math.min(1 + Math.log2(shared), 5)}></line>`;

/** Only the first node is a tab stop; with JavaScript, arrow keys go on from there. The table lists all. */
const node = (place: MapPlace, sector: MapSector | undefined, at: Point, isFirst: boolean) =>
  svg`<a class="node" part="node" href=${place.url} target="_top" rel="noopener" tabindex=${isFirst ? 0 : -1}
    aria-label=${place.name}>
    <path fill=${sectorFill(sector)} d=${sectorOutline(sector, ...at, radius(place))}></path>
    ${nodeLabel(place, at)}
  </a>`;

/** The label of a place, on the side where there is room. */
function nodeLabel(place: MapPlace, [x, y]: Point) {
  const isRight = isOnRight(x);
  const gap = radius(place) + 5;
  return svg`<text x=${isRight ? x - gap : x + gap} y=${y + 5} text-anchor=${isRight ? 'end' : 'start'}>${shortenName(place.name)}</text>`;
}

const radius = ({ degree }: MapPlace): number =>
  Math.round(Math.min(6 + Math.sqrt(degree) * 1.6, 18) * 10) / 10;

const isOnRight = (x: number): boolean => x > WIDTH * 0.6;

const shortenName = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);

/** The places with the most ties whose labels do not overlap. */
function alwaysLabelled(places: readonly MapPlace[], at: readonly Point[]): Set<MapPlace> {
  const ranked = places
    .map((place, index) => ({ place, at: at[index]! }))
    .sort((a, b) => b.place.degree - a.place.degree);
  const kept: typeof ranked = [];
  for (const each of ranked.slice(0, 3 * MAX_LABELS)) {
    if (kept.length < MAX_LABELS && !kept.some((other) => labelsOverlap(other, each))) kept.push(each);
  }
  return new Set(kept.map(({ place }) => place));
}

type PlacedLabel = { place: MapPlace; at: Point };

function labelsOverlap(a: PlacedLabel, b: PlacedLabel): boolean {
  const [[left, right], [otherLeft, otherRight]] = [labelSpan(a), labelSpan(b)];
  return Math.abs(a.at[1] - b.at[1]) < LINE_HEIGHT && left < otherRight && otherLeft < right;
}

/** The horizontal extent of a label. */
function labelSpan({ place, at: [x] }: PlacedLabel): [number, number] {
  const width = shortenName(place.name).length * LETTER_WIDTH + radius(place);
  return isOnRight(x) ? [x - width, x] : [x, x + width];
}

/** Scales the places to fit, with their proportions kept; outliers move to the edge. */
function fitToSvg(places: readonly MapPlace[]): Point[] {
  const [[left, right], [low, high]] = [
    rangeWithoutOutliers(places.map(({ x }) => x)),
    rangeWithoutOutliers(places.map(({ y }) => y)),
  ];
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / (right - left || 1),
    (HEIGHT - 2 * MARGIN) / (high - low || 1),
    4,
  );
  const within = (value: number, max: number) =>
    Math.round(Math.min(Math.max(value, MARGIN / 2), max - MARGIN / 2));
  return places.map(({ x, y }) => [
    within(WIDTH / 2 + (x - (left + right) / 2) * scale, WIDTH),
    within(HEIGHT / 2 - (y - (low + high) / 2) * scale, HEIGHT),
  ]);
}

/** The range of the values without outliers. */
function rangeWithoutOutliers(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const few = values.length < 20 ? 0 : Math.ceil(values.length * OUTLIER_SHARE);
  return [sorted[few]!, sorted[sorted.length - 1 - few]!];
}

const legend = ({ sectors, places, locale }: MapContent) => {
  const isSomeUnknown = places.some(({ sector }) => sector === null);
  const entries: [string, MapSector | undefined][] = sectors.map((sector) => [sector.name, sector]);
  if (isSomeUnknown) entries.push([embedMessages[locale].noSector, undefined]);
  return html`<ul part="legend" class="legend">
    ${entries.map(
      ([name, sector]) =>
        html`<li>
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <path fill=${sectorFill(sector)} d=${sectorOutline(sector, 10, 10, 7)}></path></svg
          ><bdi>${name}</bdi>
        </li>`,
    )}
  </ul>`;
};
