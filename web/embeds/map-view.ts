import { html, svg } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import { emptyMessage, heading, link, type ViewOptions } from './components.ts';
import type { MapContent, MapPlace, MapSector } from './content.ts';
import { mapTable } from './map-table.ts';
import { sectorFill, sectorOutline } from './sector-shapes.ts';

/** The size of the SVG in its own units, and its margin. */
const [WIDTH, HEIGHT, MARGIN] = [1000, 600, 40];

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
    <path class="faint" d=${faintLines(lines, at)}></path>
    <g class="lines">${lines.map((each) => (each[3] ? line(at[each[0]]!, at[each[1]]!, each[2]) : ''))}</g>
    ${places.map((place, index) => node(place, sectors[place.sector ?? -1], at[index]!, index === 0)).reverse()}
    <g class="names" aria-hidden="true">${places.map((place, index) => (max.has(place) ? nodeLabel(place, at[index]!) : ''))}</g>
  </svg>`;
}

/** Where a place is drawn, and how large. */
type Mark = [x: number, y: number, radius: number];

/** All ties that do not stand out, as one path below the others. */
const faintLines = (lines: MapContent['lines'], at: readonly Mark[]): string =>
  lines
    .filter(([, , , backbone]) => !backbone)
    .map(([from, to]) => `M${at[from]![0]} ${at[from]![1]}L${at[to]![0]} ${at[to]![1]}`)
    .join('');

const line = ([x1, y1]: Mark, [x2, y2]: Mark, shared: number) =>
  svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} stroke-width=${Math.min(1 + Math.log2(shared), 5)}></line>`;

/** Only the first node is a tab stop; with JavaScript, arrow keys go on from there. The table lists all. */
const node = (place: MapPlace, sector: MapSector | undefined, at: Mark, isFirst: boolean) =>
  svg`<a class="node" part="node" href=${place.url} target="_top" rel="noopener" tabindex=${isFirst ? 0 : -1}
    aria-label=${place.name}>
    <path fill=${sectorFill(sector)} d=${sectorOutline(sector, ...at)}></path>
    ${nodeLabel(place, at)}
  </a>`;

/** The label of a place, on the side where there is room. */
function nodeLabel(place: MapPlace, [x, y, radius]: Mark) {
  const isRight = isOnRight(x);
  const gap = radius + 5;
  return svg`<text x=${isRight ? x - gap : x + gap} y=${y + 5} text-anchor=${isRight ? 'end' : 'start'}>${shortenName(place.name)}</text>`;
}

const isOnRight = (x: number): boolean => x > WIDTH * 0.6;

const shortenName = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);

/** The places with the most ties whose labels do not overlap. */
function alwaysLabelled(places: readonly MapPlace[], at: readonly Mark[]): Set<MapPlace> {
  const ranked = places
    .map((place, index) => ({ place, at: at[index]! }))
    .sort((a, b) => b.place.degree - a.place.degree);
  const kept: typeof ranked = [];
  for (const each of ranked.slice(0, 3 * MAX_LABELS)) {
    if (kept.length < MAX_LABELS && !kept.some((other) => labelsOverlap(other, each))) kept.push(each);
  }
  return new Set(kept.map(({ place }) => place));
}

type PlacedLabel = { place: MapPlace; at: Mark };

function labelsOverlap(a: PlacedLabel, b: PlacedLabel): boolean {
  const [[left, right], [otherLeft, otherRight]] = [labelSpan(a), labelSpan(b)];
  return Math.abs(a.at[1] - b.at[1]) < LINE_HEIGHT && left < otherRight && otherLeft < right;
}

/** The horizontal extent of a label. */
function labelSpan({ place, at: [x, , radius] }: PlacedLabel): [number, number] {
  const width = shortenName(place.name).length * LETTER_WIDTH + radius;
  return isOnRight(x) ? [x - width, x] : [x, x + width];
}

/** Marks are at least and at most so large. */
const [SMALLEST, LARGEST] = [3.5, 18];

/** Scales the places to fill the picture, with their proportions and sizes kept. */
function fitToSvg(places: readonly MapPlace[]): Mark[] {
  const [left, right] = rangeOf(places.map(({ x }) => x));
  const [low, high] = rangeOf(places.map(({ y }) => y));
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / (right - left || 1),
    (HEIGHT - 2 * MARGIN) / (high - low || 1),
    4,
  );
  return places.map(({ x, y, radius }) => [
    Math.round(WIDTH / 2 + (x - (left + right) / 2) * scale),
    Math.round(HEIGHT / 2 + (y - (low + high) / 2) * scale),
    Math.round(Math.min(Math.max(radius * scale, SMALLEST), LARGEST) * 10) / 10,
  ]);
}

const rangeOf = (values: readonly number[]): readonly [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
];

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
