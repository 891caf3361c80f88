import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { ANCHORS, BASELINE, textAt } from '../labels/label-text.ts';
import { type PlacedLabel, placeLabels } from '../labels/place-labels.ts';
import { shapeAt } from './outlines.ts';
import { colourOf, type Sign } from './sign.ts';

/** Somebody on a picture of ties. */
export interface NodeMark {
  /** Its acronym, or its name. */
  name: string;
  /** Its whole name, where that is another. */
  wholeName?: string;
  /** The path of its page, where a script opens it. */
  path?: string;
  x: number;
  y: number;
  radius: number;
  sign: Pick<Sign, 'colour' | 'shape'> | null;
}

/** A tie between two marks, by their places in the list. */
export interface TieLine {
  from: number;
  to: number;
  kind: 'faint' | 'plain' | 'strong';
}

/** A picture of who is tied to whom; the important marks come first and have their names. */
export interface NodeLink {
  id: string;
  title: string;
  description: string;
  nodes: readonly NodeMark[];
  ties: readonly TieLine[];
  size: PictureSize;
}

/** How large a picture is, in its own units. */
export interface PictureSize {
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  font: number;
  /** How many names there may be on it. */
  labels: number;
}

/** Names are shortened to so many letters. */
const LONGEST = 22;

/** Draws marks and their ties as they are placed. All ties of a kind are one path: a thousand of them are 20 kB. */
export function nodeLink({ id, title, description, nodes, ties, size }: NodeLink) {
  const [titleId, descriptionId] = [`${id}-${size.name}-title`, `${id}-${size.name}-description`];
  const labels = labelsOf(nodes, size);
  const linesOf = (wanted: TieLine['kind']) =>
    ties
      .filter(({ kind }) => kind === wanted)
      .map(({ from, to }) => lineBetween(nodes[from]!, nodes[to]!))
      .join('');
  return html`<svg class=${`node-link ${size.name}`} viewBox=${`0 0 ${size.width} ${size.height}`} font-size=${size.font}
    role="img" aria-labelledby=${`${titleId} ${descriptionId}`}>
    <title id=${titleId}>${title}</title>
    <desc id=${descriptionId}>${description}</desc>
    ${(['faint', 'plain', 'strong'] as const).map((kind) => html`<path class=${kind} d=${linesOf(kind)}></path>`)}
    ${nodes.toReversed().map(markOf)}
    ${labels.map(labelText)}
  </svg>`;
}

/** The names of marks that have room beside them, none over another or over a mark; those of the first marks first. */
export function labelsOf(nodes: readonly NodeMark[], size: Omit<PictureSize, 'name'>): PlacedLabel[] {
  const wanted = nodes.map(({ name, x, y, radius }, at) => ({
    key: String(at),
    x,
    y,
    r: radius,
    lines: [shorten(name)],
    size: size.font,
    isBold: true,
  }));
  const rim = { left: 0, top: 0, right: size.width, bottom: size.height };
  return placeLabels(wanted, { rim, circles: wanted }).slice(0, size.labels);
}

const labelText = (label: PlacedLabel) =>
  html`<text x=${Math.round(textAt(label))} y=${Math.round(label.top + label.wanted.size * BASELINE)} text-anchor=${ANCHORS[label.align]}>${label.wanted.lines[0]}</text>`;

const shorten = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;

const pointOf = ({ x, y }: { x: number; y: number }): string => `${Math.round(x)} ${Math.round(y)}`;

const lineBetween = (from: NodeMark, to: NodeMark): string => `M${pointOf(from)}L${pointOf(to)}`;

const markOf = ({ sign, x, y, radius, name, wholeName = name, path }: NodeMark) =>
  html`<path class=${sign ? 'mark' : 'mark unknown'} d=${shapeAt(sign?.shape ?? 'CIRCLE', radius, x, y)}
    fill=${sign ? colourOf(sign.colour.name) : nothing} data-path=${path ?? nothing}
    data-at=${path ? pointOf({ x, y }) : nothing}><title>${wholeName}</title></path>`;

/** Marks are at least and at most so large, in the units of a picture. */
const [SMALLEST, LARGEST] = [3.2, 15];

/** Scales marks to fill a picture, their places and with them their sizes. */
export function fitTo(nodes: readonly NodeMark[], { width, height }: PictureSize): NodeMark[] {
  const left = Math.min(...nodes.map(({ x, radius }) => x - radius));
  const right = Math.max(...nodes.map(({ x, radius }) => x + radius));
  const low = Math.min(...nodes.map(({ y, radius }) => y - radius));
  const high = Math.max(...nodes.map(({ y, radius }) => y + radius));
  const scale = Math.min((width - 12) / (right - left || 1), (height - 12) / (high - low || 1));
  return nodes.map((node) => ({
    ...node,
    x: width / 2 + (node.x - (left + right) / 2) * scale,
    y: height / 2 + (node.y - (low + high) / 2) * scale,
    radius: Math.max(SMALLEST, Math.min(LARGEST, node.radius * scale)),
  }));
}
