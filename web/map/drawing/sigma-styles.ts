import { DEFAULT_STYLES } from 'sigma';
import { layerFill, type SDFShape, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from 'sigma/rendering';
import type { Shape } from '../../styles/sector-style.ts';
import { colourOf, type Palette } from '../graph/palette.ts';
import { tieColour } from '../graph/tie-colour.ts';
import type { NodeAttributes, TieAttributes } from '../graph/to-graph.ts';

/** The changing state of a node or tie. Sigma has an `isHighlighted` of its own, which adds a halo. */
export interface TieState {
  isInHighlight: boolean;
}

/** The changing state of a node: also whether its name is shown in any case, and whether it is in focus. */
export interface NodeState extends TieState {
  isNamed: boolean;
  isFocus: boolean;
}

/** The state of the whole map. */
export interface GraphState {
  /** Styles read the colours from here: a new palette needs no new renderer, whose shaders take a second to compile. */
  palette: Palette;
  /** Whether anything is highlighted, so that the rest is drawn faint. */
  hasHighlight: boolean;
  /** Whether highlighted ties keep their usual colours. */
  keepsTieColours: boolean;
}

/** A cross of equal arms, which sigma does not have. The distance to it is exact: I. Quilez, "2D distance functions". */
const sdfCross = (): SDFShape => ({
  name: 'cross',
  inradiusFactor: 0.62,
  uniforms: [],
  glsl: `
float sdf_cross(vec2 uv, float size) {
  vec2 p = abs(uv) / size;
  p = p.y > p.x ? p.yx : p;
  vec2 q = p - vec2(0.95, 0.34);
  float k = max(q.y, q.x);
  vec2 w = k > 0.0 ? q : vec2(0.34 - p.x, -k);
  return sign(k) * length(max(w, 0.0)) * size;
}`,
});

/** The factor that gives each of sigma's shapes about the area of a circle of the same size. */
const SHAPE_SCALE: Record<Shape, number> = {
  circle: 1,
  square: 0.88,
  triangle: 0.78,
  diamond: 0.88,
  cross: 0.8,
};

export const PRIMITIVES = {
  // Highlighted nodes and ties lie over the others.
  depthLayers: ['edges', 'nodes', 'topEdges', 'topNodes'],
  nodes: {
    shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond(), sdfCross()],
    layers: [layerFill()],
    label: { font: { family: 'system-ui, sans-serif', size: 12.5, weight: '500' }, margin: 4 },
  },
};

/** A colour that all nodes share. */
const colourFrom =
  (pick: (palette: Palette) => string) =>
  (_attributes: NodeAttributes, _state: NodeState, { palette }: GraphState) =>
    pick(palette);

/** The styles of nodes and ties. What is outside of the highlight stays, in a faint colour. */
export const STYLES = {
  nodes: [
    DEFAULT_STYLES.nodes,
    {
      shape: { attribute: 'shape' },
      size: ({ size, shape }: NodeAttributes, { isFocus }: NodeState) =>
        size * SHAPE_SCALE[shape] * (isFocus ? 1.25 : 1),
      color: (
        { colour }: NodeAttributes,
        { isInHighlight }: TieState,
        { hasHighlight, palette }: GraphState,
      ) => (hasHighlight && !isInHighlight ? palette.faint : colourOf(palette, colour)),
      labelColor: colourFrom(({ ink }) => ink),
      labelVisibility: (
        _attributes: NodeAttributes,
        { isInHighlight, isNamed }: NodeState,
        { hasHighlight }: GraphState,
      ) => (isNamed ? 'visible' : hasHighlight && !isInHighlight ? 'hidden' : 'auto'),
      backdropVisibility: (_attributes: NodeAttributes, { isNamed }: NodeState) =>
        isNamed ? 'visible' : 'hidden',
      labelBackgroundColor: colourFrom(({ paper }) => `${paper}90`),
      labelBackgroundPadding: 1,
      backdropColor: colourFrom(({ paper }) => paper),
      backdropShadowColor: 'rgba(0, 0, 0, 0)',
      backdropShadowBlur: 0,
      backdropPadding: 2,
      depth: (_attributes: NodeAttributes, { isInHighlight }: TieState) =>
        isInHighlight ? 'topNodes' : 'nodes',
    },
  ],
  edges: [
    DEFAULT_STYLES.edges,
    {
      color: (
        attributes: TieAttributes,
        { isInHighlight }: TieState,
        { hasHighlight, keepsTieColours, palette }: GraphState,
      ) =>
        tieColour(
          palette,
          attributes,
          !hasHighlight || (isInHighlight && keepsTieColours) ? undefined : isInHighlight,
        ),
      depth: (_attributes: TieAttributes, { isInHighlight }: TieState) =>
        isInHighlight ? 'topEdges' : 'edges',
    },
  ],
};
