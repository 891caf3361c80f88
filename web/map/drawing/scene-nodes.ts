import { colourOf } from '../graph/palette.ts';
import type { NodeAttributes } from '../graph/to-graph.ts';
import { isSeenAt } from './panes.ts';
import { NARROW, type Projection } from './projection.ts';
import type { SceneNode, SceneOptions } from './scene-parts.ts';

/** How strongly a node is drawn that is outside of the highlight, and one without ties. */
const [FADED, ALONE] = [0.25, 0.6];

/** Pixels for each unit of a radius, at most; and by how much nodes grow at most when the camera comes nearer. */
const [MAX_SCALE, MAX_GROWTH] = [0.75, 2.4];

/** Pixels for each unit of a radius: they grow with the square root of the zoom, so that room comes between nodes. */
export function radiusScaleOf({ full, zoom }: Projection): number {
  const scale = Math.min(MAX_SCALE, full.scale);
  return scale * (zoom < 1 ? zoom : Math.min(MAX_GROWTH, Math.sqrt(zoom)));
}

/** The nodes in the pixels of a window, the largest first. */
export function sceneNodes(options: SceneOptions): SceneNode[] {
  const scale = radiusScaleOf(options.projection);
  const focus = new Set(options.focus);
  return options.graph
    .mapNodes((key, attributes): SceneNode => {
      const { x, y } = options.projection.toWindow(attributes);
      const style = styleOf(key, attributes, focus.has(key), options);
      return { key, attributes, x, y, r: attributes.radius * scale, ...style };
    })
    .sort((one, other) => other.r - one.r || (one.key < other.key ? -1 : 1));
}

type Style = Pick<SceneNode, 'shape' | 'fill' | 'edge' | 'edgeWidth' | 'opacity'>;

function styleOf(key: string, attributes: NodeAttributes, isFocus: boolean, options: SceneOptions): Style {
  const { palette, projection, highlight, isComparing, side } = options;
  const isNarrow = projection.viewport.width < NARROW;
  const { tint, shape, component } = attributes;
  const change = isSeenAt(side, attributes.change) ? attributes.change : null;
  const isOutside = isComparing === true && change === null;
  const isFaded = highlight ? !highlight.nodes.has(key) || (side !== undefined && isOutside) : isOutside;
  const opacity = isFaded ? FADED : component === null && attributes.degree === 0 ? ALONE : 1;
  const edge = isFocus
    ? { edge: palette.ink, edgeWidth: 2.5 }
    : { edge: palette.paper, edgeWidth: isNarrow ? 0.7 : 1.2 };
  if (!isComparing) return { shape, fill: colourOf(palette, tint), ...edge, opacity };
  const colour = change ? palette.change[change] : palette.plain;
  return change === 'lapsed'
    ? { shape: 'circle', fill: palette.paper, edge: colour, edgeWidth: isFocus ? 3 : 1.8, opacity }
    : { shape: 'circle', fill: colour, ...edge, opacity };
}
