import type { Circle, Segment } from '../../labels/geometry.ts';
import type { Shape } from '../../styles/sector-style.ts';
import type { Highlight } from '../graph/highlight.ts';
import type { Palette } from '../graph/palette.ts';
import type { MapGraph, NodeAttributes } from '../graph/to-graph.ts';
import type { Side } from './panes.ts';
import type { Projection } from './projection.ts';

/** What of a map is drawn, and how it is looked at. */
export interface SceneOptions {
  graph: MapGraph;
  palette: Palette;
  projection: Projection;
  /** Whether the areas of communities have the colours of their nodes. */
  hasColouredAreas: boolean;
  /** The part that stands out, if there is one. */
  highlight?: Highlight | undefined;
  /** The nodes that all of it is about. */
  focus?: readonly string[];
  /** Whether two editions are compared. */
  isComparing?: boolean;
  /** Of two editions the one that is drawn; both where none is given. */
  side?: Side | undefined;
  /** Whether all ties are drawn clearly. */
  hasTiesForward?: boolean;
}

/** A node in the pixels of a window. */
export interface SceneNode extends Circle {
  key: string;
  attributes: NodeAttributes;
  shape: Shape;
  fill: string;
  edge: string;
  edgeWidth: number;
  opacity: number;
}

/** A line in the pixels of a window. */
export interface SceneLine {
  key: string;
  segment: Segment;
  colour: string;
  width: number;
  opacity: number;
  isDashed: boolean;
}

/** All lines that are drawn alike, as one path. */
export interface FaintLines {
  segments: readonly Segment[];
  colour: string;
  width: number;
  opacity: number;
}

/** The area of a community: a shape with a wide round edge, and the ways between its members. */
export interface SceneArea {
  path: string;
  ways: string;
  colour: string;
  edgeWidth: number;
  members: readonly SceneNode[];
}

/** All that is drawn, in the pixels of a window, in the order of drawing. */
export interface Scene {
  areas: readonly SceneArea[];
  faint: readonly FaintLines[];
  lines: readonly SceneLine[];
  /** The largest first, so that small ones lie above. */
  nodes: readonly SceneNode[];
}
