import type { Box, Point } from '../../labels/geometry.ts';
import type { PlacedLabel } from '../../labels/place-labels.ts';
import type { MeasureText } from '../../labels/text-width.ts';
import type { Highlight } from '../graph/highlight.ts';
import type { Palette } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import type { Camera } from '../state/query-parameters.ts';
import { CanvasSurface } from './canvas-surface.ts';
import { cameraOverFrame } from './fit-camera.ts';
import { frameOf } from './frame.ts';
import { nearestNode } from './nearest-node.ts';
import { measureOn, paintTip } from './paint-labels.ts';
import { paintPane } from './paint-panes.ts';
import { paintScene } from './paint-scene.ts';
import { obstaclesOf, type Panes, panesOf, pointIn, SIDES, type Side } from './panes.ts';
import { type FullView, fullViewOf, Projection } from './projection.ts';
import type { Look, Painted } from './renderer-callbacks.ts';
import { labelsMoved, sceneOf } from './scene.ts';
import { sceneLabels } from './scene-labels.ts';
import type { Scene, SceneNode, SceneOptions } from './scene-parts.ts';
import { wholeName } from './whole-name.ts';

/**
 * A map after which the next frame comes later than this, in milliseconds, is moved as a picture, and painted where it comes to
 * rest. Browsers paint what a canvas is told only when the frame is due, so the time of the telling says little.
 */
const SLOW_MS = 40;

/** Paints a map on a canvas as often as its screen shows another picture, and knows where everything is on it. */
export class MapPainter {
  graph: MapGraph;
  look: Look;
  highlight: Highlight | undefined;
  camera: Camera;
  /** Whether all of the map is seen, which stays so whatever comes to cover it. */
  isWhole = true;
  readonly #covers: Painted['covers'];
  readonly #surface: CanvasSurface;
  readonly #measure: MeasureText;
  #palette: Palette;
  #focus: readonly string[] = [];
  #isPointedAt = false;
  #frame = 0;
  /** Of the map, or of either side of a comparison. */
  #labels: readonly (readonly PlacedLabel[])[] = [];
  #areLabelsStale = false;
  #pointedSide: Side = 'earlier';
  #nodes: readonly SceneNode[] = [];
  #paintedFrom: Projection | undefined;
  #paintTime = 0;
  #fullView: FullView;

  constructor(element: HTMLElement, { graph, palette, look, covers }: Painted) {
    [this.graph, this.#palette, this.look, this.#covers] = [graph, palette, look, covers];
    this.#surface = new CanvasSurface(element, this.#refit);
    this.#measure = measureOn(this.#surface.context);
    this.#fullView = this.#newFullView;
    this.camera = this.#fullView.camera;
    // Text that was measured before its typeface came is measured again.
    void document.fonts.ready.then(() => this.placeLabels());
  }

  /** How all of the map is seen where no panel is open, so that one that opens does not stretch it. */
  get #newFullView(): FullView {
    return fullViewOf(frameOf(this.graph), { ...this.#surface.size, free: this.#freeArea(false) });
  }

  /** Both windows of a comparison beside each other. */
  get #panes(): Panes | undefined {
    return this.look.sides && panesOf(this.#covers.getFreeArea(true));
  }

  #freeArea(isWithPanel: boolean): Box {
    const free = this.#covers.getFreeArea(isWithPanel);
    return this.look.sides ? panesOf(free).first : free;
  }

  /** A point of the window as a point of the map that is drawn there. */
  pointOnMap(point: Point): Point {
    const panes = this.#panes;
    if (!panes) return point;
    const { side, at } = pointIn(panes, point);
    this.#pointedSide = side;
    return at;
  }

  /** The camera that shows all of the map in the part that nothing covers. */
  get wholeCamera(): Camera {
    return cameraOverFrame(frameOf(this.graph), this.projection);
  }

  get projection(): Projection {
    const viewport = { ...this.#surface.size, free: this.#freeArea(true) };
    return new Projection(viewport, this.#fullView, this.camera);
  }

  #refit = (): void => {
    this.#fullView = this.#newFullView;
    if (this.isWhole) this.camera = this.wholeCamera;
    this.placeLabels();
  };

  show(graph: MapGraph, look: Look): void {
    if (graph === this.graph && JSON.stringify(look) === JSON.stringify(this.look)) return;
    [this.graph, this.look] = [graph, look];
    this.#refit();
  }

  highlightPart(highlight: Highlight | undefined, focus: readonly string[], isPointedAt: boolean): void {
    [this.highlight, this.#focus, this.#isPointedAt] = [highlight, focus, isPointedAt];
    if (isPointedAt) this.repaint();
    else this.placeLabels();
  }

  usePalette(palette: Palette): void {
    this.#palette = palette;
    this.repaint();
  }

  moveTo(camera: Camera): void {
    this.camera = camera;
    const from = this.#paintTime < SLOW_MS ? undefined : this.#paintedFrom;
    if (from)
      this.#surface.shift(
        this.projection.toWindow(from.toMap({ x: 0, y: 0 })),
        from.camera.ratio / camera.ratio,
      );
    else this.repaint();
  }

  /** Paints with the next frame. */
  repaint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  /** Paints with the next frame, with labels placed anew: once for all that asks for it until then. */
  placeLabels(): void {
    this.#areLabelsStale = true;
    this.repaint();
  }

  #placeStaleLabels(): void {
    if (!this.#areLabelsStale || this.#isPointedAt) return;
    this.#areLabelsStale = false;
    const [measure, obstacles] = [this.#measure, this.#covers.getObstacles()];
    this.#labels = this.#sceneOptions.map((options) => {
      const boxes = obstaclesOf(obstacles, this.#panes, options.side);
      return sceneLabels(sceneOf(options), { ...options, measure, boxes });
    });
  }

  /** How the map is drawn, or both sides of a comparison. */
  get #sceneOptions(): SceneOptions[] {
    const { graph, look, highlight, projection } = this;
    const options = { graph, palette: this.#palette, projection, highlight, focus: this.#focus, ...look };
    return look.sides ? SIDES.map((side) => ({ ...options, side })) : [options];
  }

  #paint(): void {
    const [start, panes, { sides }] = [performance.now(), this.#panes, this.look];
    this.#surface.clear();
    this.#placeStaleLabels();
    for (const [at, options] of this.#sceneOptions.entries())
      if (panes && sides)
        paintPane(this.#surface.context, panes, SIDES[at]!, sides[at]!, this.#palette, () =>
          this.#paintScene(options, at),
        );
      else this.#paintScene(options, at);
    requestAnimationFrame(() => {
      this.#paintTime = performance.now() - start;
    });
  }

  #paintScene(options: SceneOptions, at: number): void {
    const scene = sceneOf(options);
    const places = new Map(scene.nodes.map((node) => [node.key, node]));
    const labels = labelsMoved(this.#labels[at] ?? [], places).filter(({ wanted: { key, isMuted } }) =>
      this.#isPointedAt ? !isMuted && this.highlight?.nodes.has(key) && !this.#focus.includes(key) : true,
    );
    paintScene(this.#surface.context, scene, labels, this.#palette);
    if (!options.side || options.side === this.#pointedSide) this.#paintWholeName(scene);
    [this.#nodes, this.#paintedFrom] = [scene.nodes, options.projection];
  }

  /** The whole name of the node that the pointer is on. */
  #paintWholeName({ nodes }: Scene): void {
    const node = this.#isPointedAt ? nodes.find(({ key }) => key === this.#focus[0]) : undefined;
    if (node) paintTip(this.#surface.context, wholeName(node, this.projection, this.#measure), this.#palette);
  }

  /** The node at a point, or within so many pixels of it; of several the nearest. */
  nodeAt = (point: Point, tolerance: number): string | undefined =>
    nearestNode(this.#nodes, point, tolerance);

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#surface.destroy();
  }
}
