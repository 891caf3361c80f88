import { LINE_HEIGHT, type PlacedLabel } from '../../labels/place-labels.ts';
import { wrapName } from '../../labels/short-label.ts';
import type { MeasureText } from '../../labels/text-width.ts';
import type { Projection } from './projection.ts';
import { lettersOn } from './scene-labels.ts';
import type { SceneNode } from './scene-parts.ts';

/** How many letters of a whole name stand on a line. */
const LINE_LENGTH = 34;

/** The whole name of a node beside it, within the free part of the window. */
export function wholeName(node: SceneNode, { viewport }: Projection, measure: MeasureText): PlacedLabel {
  const { size } = lettersOn(viewport.width);
  const lines = wrapName(node.attributes.label, LINE_LENGTH);
  const width = Math.max(...lines.map((line) => measure(line, size, true)));
  const height = lines.length * size * LINE_HEIGHT;
  const { free } = viewport;
  const fitsRight = node.x + node.r + 12 + width < free.right;
  const start = fitsRight ? node.x + node.r + 10 : node.x - node.r - 10 - width;
  const left = Math.min(Math.max(start, free.left + 8), Math.max(free.left + 8, free.right - width - 8));
  const top = Math.min(
    Math.max(node.y - height / 2, free.top + 6),
    Math.max(free.top, free.bottom - height - 6),
  );
  const wanted = { key: node.key, x: node.x, y: node.y, r: node.r, lines, size, isBold: true };
  return { wanted, left, right: left + width, top, bottom: top + height, align: 'left', hasLeader: false };
}
