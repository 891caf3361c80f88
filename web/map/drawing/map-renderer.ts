import type { Point } from '../../labels/geometry.ts';
import type { Highlight } from '../graph/highlight.ts';
import { nearestTie } from '../graph/nearest-tie.ts';
import type { Palette } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import { type Camera, cameraParameter } from '../state/query-parameters.ts';
import { CameraFlight } from './camera-flight.ts';
import { cameraOver } from './fit-camera.ts';
import { Gestures } from './gestures.ts';
import { MapPainter } from './map-painter.ts';
import type { Look, RendererCallbacks } from './renderer-callbacks.ts';

/** How near to a tie a click must be, and to the edge of a node a mouse and a finger, in pixels. */
const [TIE_PX, NODE_PX, FINGER_PX] = [7, 4, 16];

/** How long the camera must be still until labels are placed anew, and until the address is told, in milliseconds. */
const [PLACE_MS, REST_MS] = [120, 300];

/** How near and how far the camera goes. */
const [MIN_RATIO, MAX_RATIO] = [0.01, 3];

/** How much a double tap zooms. */
const DOUBLE_TAP_FACTOR = 2;

/** Draws a map on a canvas, and moves its camera. It holds no state of the page. */
export class MapRenderer {
  readonly #callbacks: RendererCallbacks;
  readonly #painter: MapPainter;
  readonly #gestures: Gestures;
  readonly #flight = new CameraFlight();
  #restTimers: ReturnType<typeof setTimeout>[] = [];
  #hovered: string | undefined;

  constructor(
    container: HTMLElement,
    graph: MapGraph,
    palette: Palette,
    look: Look,
    callbacks: RendererCallbacks,
  ) {
    this.#callbacks = callbacks;
    this.#painter = new MapPainter(container, { graph, palette, look, covers: callbacks });
    this.#gestures = new Gestures(container, {
      onPan: (by) => this.#moveByHand(this.#painter.projection.movedBy(by)),
      onZoom: (factor, around) => this.#zoomAt(factor, this.#painter.pointOnMap(around)),
      onDoubleTap: (at) => this.#zoomAt(DOUBLE_TAP_FACTOR, this.#painter.pointOnMap(at)),
      onTap: this.#onTap,
      onPoint: (at) => this.#point(at && this.#painter.nodeAt(this.#painter.pointOnMap(at), NODE_PX)),
      onEnd: () => this.#painter.repaint(),
    });
  }

  #onTap = (point: Point, isTouch: boolean): void => {
    const at = this.#painter.pointOnMap(point);
    const node = this.#painter.nodeAt(at, isTouch ? FINGER_PX : NODE_PX);
    const tie = node ? undefined : this.#tieAt(at);
    if (node) this.#callbacks.onNodeClick(node);
    else if (tie) this.#callbacks.onTieClick(tie);
    else this.#callbacks.onBackgroundClick();
  };

  #point(node: string | undefined): void {
    if (node === this.#hovered) return;
    this.#hovered = node;
    this.#callbacks.onHover(node);
  }

  /** The drawn tie at a point of the window. */
  #tieAt(at: Point): string | undefined {
    const { projection, graph, highlight, look } = this.#painter;
    const isDrawn = (key: string, { isBackbone }: { isBackbone: boolean }) =>
      highlight && !highlight.keepsTieColours ? highlight.ties.has(key) : isBackbone || look.hasTiesForward;
    const place = (node: Point) => projection.toWindow(node);
    return nearestTie(graph, at, TIE_PX, isDrawn, place) ?? nearestTie(graph, at, 2, undefined, place);
  }

  /** Draws another graph, or the same with another look. */
  show(graph: MapGraph, look: Look): void {
    this.#painter.show(graph, look);
    const isCovered = cameraParameter.format(this.fullView) !== cameraParameter.format(this.camera);
    if (this.isWhole && isCovered) this.moveCamera(undefined);
  }

  /** Whether all of the map is seen beside whatever covers it. */
  get isWhole(): boolean {
    return this.#painter.isWhole;
  }

  /** Lets a part of the map stand out, or nothing. What the pointer is on stands out without new places for labels. */
  highlight(highlight: Highlight | undefined, focus: readonly string[], isPointedAt: boolean): void {
    this.#painter.highlightPart(highlight, focus, isPointedAt);
  }

  /** Draws with other colours; the camera stays. */
  repaint(palette: Palette): void {
    this.#painter.usePalette(palette);
  }

  get camera(): Camera {
    return this.#painter.camera;
  }

  /** The camera that shows the whole map beside whatever covers it. */
  get fullView(): Camera {
    return this.#painter.wholeCamera;
  }

  get isUpright(): boolean {
    return this.#painter.projection.full.isUpright;
  }

  /** Moves the camera, at once or within so many milliseconds; without one, to the full view. */
  moveCamera(camera: Camera | undefined, duration = 0): void {
    const to = camera ?? this.fullView;
    this.#painter.isWhole = camera === undefined;
    this.#flight.start(this.camera, to, duration, (next) => this.#move(next));
  }

  /** The camera that shows some nodes beside whatever covers the map. */
  cameraOver(nodes: readonly string[]): Camera {
    const { graph, projection } = this.#painter;
    const circles = nodes.flatMap((node) => {
      if (!graph.hasNode(node)) return [];
      const { x, y, radius } = graph.getNodeAttributes(node);
      return { x, y, r: radius };
    });
    return cameraOver(circles, projection);
  }

  /** Moves a node that is covered, or outside of the window, to the middle of the free part; the zoom stays. */
  bringIntoView(node: string): void {
    const { graph, projection } = this.#painter;
    if (!graph.hasNode(node)) return;
    const { x, y } = projection.toWindow(graph.getNodeAttributes(node));
    const { left, right, top, bottom } = projection.viewport.free;
    if (x > left && x < right && y > top && y < bottom) return;
    this.moveCamera(projection.movedBy({ x: (left + right) / 2 - x, y: (top + bottom) / 2 - y }));
  }

  zoom(factor: number): void {
    const { left, right, top, bottom } = this.#painter.projection.viewport.free;
    this.#zoomAt(1 / factor, { x: (left + right) / 2, y: (top + bottom) / 2 });
  }

  #zoomAt(factor: number, around: Point): void {
    const ratio = Math.min(MAX_RATIO, Math.max(MIN_RATIO, this.camera.ratio / factor));
    this.#moveByHand(this.#painter.projection.zoomedAt(around, ratio));
  }

  #moveByHand(camera: Camera): void {
    this.#flight.stop();
    this.#painter.isWhole = false;
    this.#move(camera);
  }

  #move(camera: Camera): void {
    this.#painter.moveTo(camera);
    for (const timer of this.#restTimers) clearTimeout(timer);
    this.#restTimers = [
      setTimeout(() => this.#painter.placeLabels(), PLACE_MS),
      setTimeout(() => this.#callbacks.onCameraRest(this.camera), REST_MS),
    ];
  }

  destroy(): void {
    this.#flight.stop();
    for (const timer of this.#restTimers) clearTimeout(timer);
    this.#gestures.destroy();
    this.#painter.destroy();
  }
}
