import { html, svg } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import { ANCHORS, BASELINE, textAt } from '../labels/label-text.ts';
import { LINE_HEIGHT, type PlacedLabel } from '../labels/place-labels.ts';
import { wrapName } from '../labels/short-label.ts';
import { emptyMessage, heading, link, type ViewOptions } from './components.ts';
import type { MapContent, MapPlace, MapSector } from './content.ts';
import { MAP_SIZES, type MapSize, type Mark, mapLabels, marksOf } from './map-marks.ts';
import { mapTable } from './map-table.ts';
import { sectorFill, sectorOutline } from './sector-shapes.ts';

/** The organizations of an edition and their ties, as a picture and as a table. */
export function mapView(content: MapContent, options: ViewOptions) {
  const { locale, places, lines, truncated, fullMap } = content;
  const messages = embedMessages[locale];
  const head = heading(content, messages.map, messages.countPlaces(places.length), options);
  if (places.length === 0) return html`${head}${emptyMessage(content)}`;
  return html`${head} ${MAP_SIZES.map((size) => mapSvg(content, size))} ${legend(content)}
    <p>
      ${link('full-map', { name: messages.fullMap, url: fullMap })}
      ${truncated ? html`<span class="muted">${messages.more}</span>` : ''}
    </p>
    <details part="twin">
      <summary>${messages.asList} (${places.length}, ${lines.length})</summary>
      ${mapTable(content)}
    </details>`;
}

function mapSvg(content: MapContent, size: MapSize) {
  const { places, lines, sectors, locale } = content;
  const at = marksOf(places, size);
  const label = embedMessages[locale].drawn(places.length, lines.length);
  return html`<svg part="map" class=${`map ${size.name}`} viewBox="0 0 ${size.width} ${size.height}" font-size=${size.font} role="group" aria-label=${label}>
    <path class="faint" d=${faintLines(lines, at)}></path>
    <g class="lines">${lines.map((each) => (each[3] ? line(at[each[0]]!, at[each[1]]!, each[2]) : ''))}</g>
    ${places.map((place, index) => node(place, sectors[place.sector ?? -1], at[index]!, index === 0, size)).reverse()}
    <g class="names" aria-hidden="true">${mapLabels(content, at, size).map(placedName)}</g>
  </svg>`;
}

/** All ties that do not stand out, as one path below the others. */
const faintLines = (lines: MapContent['lines'], at: readonly Mark[]): string =>
  lines
    .filter(([, , , backbone]) => !backbone)
    .map(([from, to]) => `M${at[from]![0]} ${at[from]![1]}L${at[to]![0]} ${at[to]![1]}`)
    .join('');

const line = ([x1, y1]: Mark, [x2, y2]: Mark, shared: number) =>
  svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} stroke-width=${Math.min(0.8 + Math.log2(shared), 4)}></line>`;

/** Only the first node is a tab stop; with JavaScript, arrow keys go on from there. The table lists all. */
const node = (place: MapPlace, sector: MapSector | undefined, at: Mark, isFirst: boolean, size: MapSize) =>
  svg`<a class="node" part="node" href=${place.url} target="_top" rel="noopener" tabindex=${isFirst ? 0 : -1}
    aria-label=${place.name}>
    <path fill=${sectorFill(sector)} d=${sectorOutline(sector, ...at)}></path>
    ${wholeName(place, at, size)}
  </a>`;

/** The whole name of a place, on the side where there is room: it is seen while the place is pointed at. */
function wholeName({ name }: MapPlace, [x, y, radius]: Mark, { width, font, lineLength }: MapSize) {
  const isRight = x > width / 2;
  const lines = wrapName(name, lineLength + 4);
  const left = isRight ? x - radius - 4 : x + radius + 4;
  const top = y + font * (BASELINE - (LINE_HEIGHT * lines.length) / 2);
  return texts(lines, left, top, font, isRight ? 'end' : 'start');
}

const placedName = (label: PlacedLabel) =>
  texts(
    label.wanted.lines,
    textAt(label),
    label.top + label.wanted.size * BASELINE,
    label.wanted.size,
    ANCHORS[label.align],
  );

const texts = (lines: readonly string[], x: number, y: number, font: number, anchor: string) =>
  svg`<text text-anchor=${anchor}>${lines.map(
    (each, at) => svg`<tspan x=${Math.round(x)} y=${Math.round(y + at * font * LINE_HEIGHT)}>${each}</tspan>`,
  )}</text>`;

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
