import { type Shape, shapePath } from '../../styles/sector-style.ts';
import { type Highlight, tieEmphasisOf } from '../graph/highlight.ts';
import { colourOf, type Palette } from '../graph/palette.ts';
import { tieColour } from '../graph/tie-colour.ts';
import type { MapGraph, NodeAttributes } from '../graph/to-graph.ts';

/** The contents of a picture of a map. */
export interface Picture {
  graph: MapGraph;
  palette: Palette;
  /** The part that is highlighted, if there is one. */
  highlight?: Highlight | undefined;
  title: string;
  /** Lines below the picture: whether it is synthetic, its revision and its address. */
  notes: readonly string[];
  legend: readonly { name: string; colour: number; shape: Shape }[];
}

const [WIDTH, HEIGHT, MARGIN, HEADER_HEIGHT] = [1600, 1200, 60, 70];
const LINE_HEIGHT = 26;

/** What XML documents must not contain: control characters except tab and line ends, lone surrogates, and non-characters. */
const FORBIDDEN_IN_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** Escapes a text for XML, and leaves out characters that XML does not allow. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(FORBIDDEN_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** A picture of a map as an SVG document, with its legend and source. */
export function toSvg(picture: Picture): string {
  const { graph, palette, title, notes, legend } = picture;
  const foot = LINE_HEIGHT * (notes.length + 1) + MARGIN / 2;
  const columns = Math.max(1, Math.floor((WIDTH - 2 * MARGIN) / 380));
  const key = Math.ceil(legend.length / columns) * LINE_HEIGHT;
  const place = projectionBetween(graph, {
    top: HEADER_HEIGHT + MARGIN,
    bottom: HEIGHT - foot - key - MARGIN,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, 'Noto Sans', sans-serif" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    `<text x="${MARGIN}" y="${HEADER_HEIGHT}" font-size="32" font-weight="700" fill="${palette.ink}">${escapeXml(title)}</text>`,
    tiesSvg(picture, place),
    nodesSvg(picture, place),
    labelsSvg(picture, place),
    legendSvg(picture, HEIGHT - foot - key, columns),
    ...notes.map((note, line) =>
      textSvg(MARGIN, HEIGHT - foot + LINE_HEIGHT * (line + 1), 15, palette.plain, note),
    ),
    '</svg>',
    '',
  ].join('\n');
}

type Projection = (attributes: Pick<NodeAttributes, 'x' | 'y'>) => { x: number; y: number };

/** Scales a map to fit between two heights, with its proportions kept. */
function projectionBetween(graph: MapGraph, { top, bottom }: { top: number; bottom: number }): Projection {
  let [left, right, low, high] = [0, 0, 0, 0].map((_, at) => (at % 2 === 0 ? Infinity : -Infinity));
  graph.forEachNode((_node, { x, y }) => {
    [left, right] = [Math.min(left!, x), Math.max(right!, x)];
    [low, high] = [Math.min(low!, y), Math.max(high!, y)];
  });
  const [width, height] = [right! - left! || 1, high! - low! || 1];
  const scale = Math.min((WIDTH - 4 * MARGIN) / width, (bottom - top) / height);
  const [middle, centre] = [(left! + right!) / 2, (low! + high!) / 2];
  return ({ x, y }) => ({
    x: round(WIDTH / 2 + (x - middle) * scale),
    y: round((top + bottom) / 2 - (y - centre) * scale),
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

const isHighlighted = (highlight: Highlight | undefined, part: 'nodes' | 'ties', key: string): boolean =>
  !highlight || highlight[part].has(key);

function tiesSvg({ graph, palette, highlight }: Picture, place: Projection): string {
  const lines = graph.mapEdges((key, attributes, _from, _to, from, to) => {
    const [one, other] = [place(from), place(to)];
    const colour = tieColour(palette, attributes, tieEmphasisOf(highlight, key));
    const dashes = attributes.change === 'lapsed' ? ' stroke-dasharray="6 5"' : '';
    return `<path d="M${one.x} ${one.y}L${other.x} ${other.y}" stroke="${colour}" stroke-width="${round(attributes.size)}"${dashes}/>`;
  });
  return `<g fill="none" stroke-linecap="round">\n${lines.join('\n')}\n</g>`;
}

function nodesSvg({ graph, palette, highlight }: Picture, place: Projection): string {
  const drawn = graph.mapNodes((key, attributes) => {
    const { x, y } = place(attributes);
    const fill = isHighlighted(highlight, 'nodes', key)
      ? colourOf(palette, attributes.colour)
      : palette.faint;
    return shapeSvg(attributes.shape, attributes.size * 1.2, x, y, fill, palette.paper, attributes.label);
  });
  return `<g>\n${drawn.join('\n')}\n</g>`;
}

function shapeSvg(
  shape: Shape,
  radius: number,
  x: number,
  y: number,
  fill: string,
  edge: string,
  name: string,
) {
  const title = `<title>${escapeXml(name)}</title>`;
  const attributes = `fill="${fill}" stroke="${edge}" stroke-width="1"`;
  return shape === 'circle'
    ? `<circle cx="${x}" cy="${y}" r="${round(radius)}" ${attributes}>${title}</circle>`
    : `<path transform="translate(${x} ${y})" d="${shapePath(shape, radius)}" ${attributes}>${title}</path>`;
}

/** The names of the highlighted nodes, or of all: the largest nodes first, as far as there is room. */
function labelsSvg({ graph, palette, highlight }: Picture, place: Projection): string {
  const taken: { x: number; y: number; width: number }[] = [];
  const candidates = graph
    .mapNodes((key, attributes) => ({ key, attributes }))
    .filter(({ key }) => isHighlighted(highlight, 'nodes', key))
    .sort((one, other) => other.attributes.size - one.attributes.size);
  const texts = candidates.flatMap(({ attributes }) => {
    const { x, y } = place(attributes);
    const name = attributes.label.length > 48 ? `${attributes.label.slice(0, 47)}…` : attributes.label;
    const box = { x: x + attributes.size * 1.2 + 5, y, width: name.length * 7.2 };
    const hits = taken.some(
      (other) =>
        Math.abs(other.y - box.y) < 16 && box.x < other.x + other.width && other.x < box.x + box.width,
    );
    if (hits) return [];
    taken.push(box);
    return textSvg(
      round(box.x),
      round(y + 4.5),
      13,
      palette.ink,
      name,
      `stroke="${palette.paper}" stroke-width="3"`,
    );
  });
  return `<g paint-order="stroke">\n${texts.join('\n')}\n</g>`;
}

function legendSvg({ legend, palette }: Picture, top: number, columns: number): string {
  const entries = legend.map(({ name, colour, shape }, at) => {
    const x = MARGIN + 10 + (at % columns) * 380;
    const y = top + Math.floor(at / columns) * LINE_HEIGHT;
    const sign = shapeSvg(shape, 8, x, y - 5, colourOf(palette, colour), palette.paper, name);
    return `${sign}${textSvg(x + 18, y, 15, palette.ink, name.length > 42 ? `${name.slice(0, 41)}…` : name)}`;
  });
  return `<g>\n${entries.join('\n')}\n</g>`;
}

const textSvg = (x: number, y: number, size: number, fill: string, text: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${more && ` ${more}`}>${escapeXml(text)}</text>`;
