import { shorten } from '../../labels/short-label.ts';
import { FONT_FAMILY } from '../../labels/text-width.ts';
import { type Shape, shapePath } from '../../styles/sector-style.ts';
import { frameOf } from '../drawing/frame.ts';
import { fullViewOf, Projection } from '../drawing/projection.ts';
import type { Look } from '../drawing/renderer-callbacks.ts';
import { sceneOf } from '../drawing/scene.ts';
import { sceneLabels } from '../drawing/scene-labels.ts';
import type { Highlight } from '../graph/highlight.ts';
import type { Palette } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import { escapeXml } from './escape-xml.ts';
import { sceneSvg } from './svg-scene.ts';

/** The contents of a picture of a map. */
export interface Picture {
  graph: MapGraph;
  palette: Palette;
  look: Look;
  /** The part that is highlighted, if there is one. */
  highlight?: Highlight | undefined;
  /** The nodes that the highlight is about. */
  focus?: readonly string[];
  title: string;
  /** What is counted, below the title. */
  count: string;
  /** Lines below the picture: whether it is synthetic, its revision and its address. */
  notes: readonly string[];
  legend: readonly PictureEntry[];
}

/** An entry of the legend; hollow for what lapsed. */
export interface PictureEntry {
  name: string;
  colour: string;
  shape: Shape;
  isHollow?: boolean;
}

const [WIDTH, HEIGHT, MARGIN, HEADER_HEIGHT] = [1600, 1100, 40, 96];
const [LINE_HEIGHT, ENTRY_WIDTH] = [26, 300];

/** Everything is drawn this much larger than in a window of the page. */
const SCALE = 1.25;

/** A picture of a map as an SVG document, with its legend and source, and with the rules of its fonts. */
export function toSvg(picture: Picture, fonts = ''): string {
  const { palette, title, count, notes, legend } = picture;
  const foot = LINE_HEIGHT * notes.length + MARGIN / 2;
  const columns = Math.floor((WIDTH - 2 * MARGIN) / ENTRY_WIDTH);
  const key = Math.ceil(legend.length / columns) * LINE_HEIGHT;
  const top = HEIGHT - foot - key;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONT_FAMILY}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    ...(fonts ? [`<style>${escapeXml(fonts)}</style>`] : []),
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    `<text x="${MARGIN}" y="56" font-size="32" font-weight="700" fill="${palette.ink}">${escapeXml(title)}</text>`,
    textSvg(MARGIN, 84, 17, palette.muted, count),
    `<g transform="scale(${SCALE})">`,
    mapSvg(picture, top - MARGIN / 2),
    '</g>',
    legendSvg(picture, top, columns),
    ...notes.map((note, line) =>
      textSvg(MARGIN, HEIGHT - foot + LINE_HEIGHT * (line + 1), 15, palette.muted, note),
    ),
    '</svg>',
    '',
  ].join('\n');
}

function mapSvg({ graph, palette, look, highlight, focus }: Picture, bottom: number): string {
  const [width, height] = [WIDTH / SCALE, HEIGHT / SCALE];
  const free = { left: 0, right: width, top: HEADER_HEIGHT / SCALE, bottom: bottom / SCALE };
  const viewport = { width, height, free };
  const full = fullViewOf(frameOf(graph), viewport);
  const projection = new Projection(viewport, full, full.camera);
  const options = { graph, palette, projection, highlight, ...(focus && { focus }), ...look };
  const scene = sceneOf(options);
  return sceneSvg(scene, sceneLabels(scene, options), palette);
}

function legendSvg({ legend, palette }: Picture, top: number, columns: number): string {
  const entries = legend.map(({ name, colour, shape, isHollow }, at) => {
    const x = MARGIN + 10 + (at % columns) * ENTRY_WIDTH;
    const y = top + Math.floor(at / columns) * LINE_HEIGHT + 12;
    const style = isHollow
      ? `fill="${palette.paper}" stroke="${colour}" stroke-width="2"`
      : `fill="${colour}" stroke="${palette.paper}" stroke-width="1"`;
    const mark =
      shape === 'circle'
        ? `<circle cx="${x}" cy="${y - 5}" r="8" ${style}/>`
        : `<path d="${shapePath(shape, 8, [x, y - 5])}" ${style}/>`;
    return `${mark}${textSvg(x + 18, y, 15, palette.ink, shorten(name, 36))}`;
  });
  return `<g class="legend">\n${entries.join('\n')}\n</g>`;
}

const textSvg = (x: number, y: number, size: number, fill: string, text: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${escapeXml(text)}</text>`;
