import type { Point } from '../../labels/geometry.ts';
import type { PlacedLabel } from '../../labels/place-labels.ts';
import type { MeasureText } from '../../labels/text-width.ts';
import type { Highlight } from '../graph/highlight.ts';
import type { Palette } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import type { Camera } from '../state/query-parameters.ts';
import { CanvasSurface } from './canvas-surface.ts';
import { cameraOverFrame } from './fit-camera.ts';
import { frameOf } from './frame.ts';
import { measureOn, paintTip } from './paint-labels.ts';
import { paintScene } from './paint-scene.ts';
import { type FullView, fullViewOf, Projection } from './projection.ts';
import type { Look, RendererCallbacks } from './renderer-callbacks.ts';
import { labelsMoved, sceneOf } from './scene.ts';
import { sceneLabels } from './scene-labels.ts';
import type { Scene, SceneNode } from './scene-parts.ts';
import { wholeName } from './whole-name.ts';

/** What is painted, and how. */
interface Painted {
  graph: MapGraph;
  palette: Palette;
  look: Look;
  covers: Pick<RendererCallbacks, 'getFreeArea' | 'getObstacles'>;
}

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
  #labels: readonly PlacedLabel[] = [];
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
    return fullViewOf(frameOf(this.graph), { ...this.#surface.size, free: this.#covers.getFreeArea(false) });
  }

  /** The camera that shows all of the map in the part that nothing covers. */
  get wholeCamera(): Camera {
    return cameraOverFrame(frameOf(this.graph), this.projection);
  }

  get projection(): Projection {
    const viewport = { ...this.#surface.size, free: this.#covers.getFreeArea(true) };
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
    const wasPointedAt = this.#isPointedAt;
    [this.highlight, this.#focus, this.#isPointedAt] = [highlight, focus, isPointedAt];
    if (isPointedAt || wasPointedAt) this.repaint();
    if (!isPointedAt) this.placeLabels();
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

  /** Places the labels anew, for where the camera is now, and paints. */
  placeLabels(): void {
    const options = this.#sceneOptions;
    if (!this.#isPointedAt)
      this.#labels = sceneLabels(sceneOf(options), {
        ...options,
        measure: this.#measure,
        boxes: this.#covers.getObstacles(),
      });
    this.repaint();
  }

  get #sceneOptions() {
    const { graph, look, highlight, projection } = this;
    return { graph, palette: this.#palette, projection, highlight, focus: this.#focus, ...look };
  }

  #paint(): void {
    const start = performance.now();
    const options = this.#sceneOptions;
    const scene = sceneOf(options);
    const at = new Map(scene.nodes.map((node) => [node.key, node]));
    const labels = labelsMoved(this.#labels, at).filter(({ wanted: { key, isMuted } }) =>
      this.#isPointedAt ? !isMuted && this.highlight?.nodes.has(key) && !this.#focus.includes(key) : true,
    );
    this.#surface.clear();
    paintScene(this.#surface.context, scene, labels, this.#palette);
    this.#paintWholeName(scene);
    [this.#nodes, this.#paintedFrom] = [scene.nodes, options.projection];
    requestAnimationFrame(() => {
      this.#paintTime = performance.now() - start;
    });
  }

  /** The whole name of the node that the pointer is on. */
  #paintWholeName({ nodes }: Scene): void {
    const node = this.#isPointedAt ? nodes.find(({ key }) => key === this.#focus[0]) : undefined;
    if (node) paintTip(this.#surface.context, wholeName(node, this.projection, this.#measure), this.#palette);
  }

  /** The node at a point, or within so many pixels of it; of several the nearest. */
  nodeAt({ x, y }: Point, tolerance: number): string | undefined {
    let [found, min]: [string | undefined, number] = [undefined, tolerance];
    for (const node of this.#nodes) {
      const gap = Math.hypot(node.x - x, node.y - y) - node.r;
      if (gap <= min) [found, min] = [node.key, gap];
    }
    return found;
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#surface.destroy();
  }
}
