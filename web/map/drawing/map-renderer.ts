import type { Highlight } from '../graph/highlight.ts';
import { nearestTie } from '../graph/nearest-tie.ts';
import type { Palette } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import type { Camera } from '../state/query-parameters.ts';
import { type FreeArea, fitCamera } from './fit-camera.ts';
import { LargeGraph } from './large-graph.ts';
import { Panning } from './panning.ts';
import type { RendererCallbacks } from './renderer-callbacks.ts';
import { createSigma, type SigmaRenderer } from './sigma-renderer.ts';
import type { NodeState } from './sigma-styles.ts';

/** Up to this many highlighted nodes all show their names, even where there is little room. */
const MAX_NAMED_NODES = 24;

/** How near to a tie a click must be, in pixels. */
const CLICK_TOLERANCE_PX = 7;

/** Draws a map with sigma. It holds no state of the page. */
export class MapRenderer {
  readonly #container: HTMLElement;
  readonly #callbacks: RendererCallbacks;
  #palette: Palette;
  #graph: MapGraph;
  #largeGraph: LargeGraph | undefined;
  readonly #sigma: SigmaRenderer;
  readonly #panning: Panning;
  #currentHighlight: Highlight | undefined;
  #highlighted: { nodes: string[]; ties: string[] } = { nodes: [], ties: [] };
  #cameraRestTimer: ReturnType<typeof setTimeout> | undefined;
  /** The ratio that shows the whole map: sizes in pixels hold there. */
  #fullViewRatio = 1;

  constructor(container: HTMLElement, graph: MapGraph, palette: Palette, gestures: RendererCallbacks) {
    this.#container = container;
    this.#graph = graph;
    this.#palette = palette;
    this.#callbacks = gestures;
    this.#largeGraph = LargeGraph.ifLarge(graph);
    this.#measureFullView();
    this.#sigma = createSigma(this.#sigmaGraph, container, palette, () => this.#fullViewRatio);
    this.#largeGraph?.attach(this.#sigma as never);
    this.#panning = new Panning(this.#sigma as never);
    this.#addListeners(this.#sigma);
  }

  #measureFullView = (): void => {
    this.#fullViewRatio = this.fullView.ratio;
  };

  /** The graph that sigma draws. */
  get #sigmaGraph(): MapGraph {
    return this.#largeGraph?.sigmaGraph ?? this.#graph;
  }

  #addListeners(sigma: SigmaRenderer): void {
    sigma.on('resize', this.#measureFullView);
    sigma.on('clickNode', ({ node }) => this.#panning.hasMoved || this.#callbacks.onNodeClick(node));
    sigma.on('enterNode', ({ node }) => this.#callbacks.onHover(node));
    sigma.on('leaveNode', () => this.#callbacks.onHover(undefined));
    sigma.on('clickStage', ({ event }) => {
      if (this.#panning.hasMoved) return;
      const tie = this.#tieAt(event);
      if (tie) this.#callbacks.onTieClick(tie);
      else this.#callbacks.onBackgroundClick();
    });
    sigma.getCamera().on('updated', () => {
      clearTimeout(this.#cameraRestTimer);
      this.#cameraRestTimer = setTimeout(() => this.#callbacks.onCameraRest(this.camera), 300);
    });
  }

  /** The tie at a place in the window; a highlighted one, if there is one near. */
  #tieAt(at: { x: number; y: number }): string | undefined {
    const point = this.#sigma.viewportToGraph(at);
    const edge = this.#sigma.viewportToGraph({ x: at.x + CLICK_TOLERANCE_PX, y: at.y });
    const tolerance = Math.hypot(edge.x - point.x, edge.y - point.y);
    const among =
      this.#currentHighlight && this.#currentHighlight.ties.size > 0
        ? this.#currentHighlight.ties
        : undefined;
    return nearestTie(this.#graph, point, tolerance, among) ?? nearestTie(this.#graph, point, tolerance);
  }

  /** Draws another graph in the same frame. */
  setGraph(graph: MapGraph): void {
    if (graph === this.#graph) return;
    this.#largeGraph?.detach(this.#sigma as never);
    this.#graph = graph;
    this.#largeGraph = LargeGraph.ifLarge(graph);
    this.#sigma.setGraph(this.#sigmaGraph);
    this.#largeGraph?.attach(this.#sigma as never);
    this.highlight(this.#currentHighlight);
  }

  /** Highlights a part of the map, or nothing, and shows the names of the nodes in focus. */
  highlight(highlight: Highlight | undefined, focus: readonly string[] = []): void {
    this.#currentHighlight = highlight;
    this.#largeGraph?.highlight(highlight, this.#palette);
    const nodes = [...(highlight?.nodes ?? [])].filter((node) => this.#graph.hasNode(node));
    const ties = [...(highlight?.ties ?? [])].filter((tie) => this.#sigmaGraph.hasEdge(tie));
    const cleared: NodeState = { isInHighlight: false, isNamed: false, isFocus: false };
    this.#sigma.setNodesState(this.#noLongerHighlighted('nodes', nodes), cleared);
    this.#sigma.setEdgesState(this.#noLongerHighlighted('ties', ties), { isInHighlight: false });
    this.#sigma.setNodesState(nodes, {
      isInHighlight: true,
      isNamed: nodes.length <= MAX_NAMED_NODES,
      isFocus: false,
    });
    const focused = focus.filter((node) => this.#graph.hasNode(node));
    this.#sigma.setNodesState(focused, { isInHighlight: true, isNamed: true, isFocus: true });
    this.#sigma.setEdgesState(ties, { isInHighlight: true });
    this.#sigma.setGraphState({
      palette: this.#palette,
      hasHighlight: highlight !== undefined,
      keepsTieColours: highlight?.keepsTieColours ?? false,
    });
    this.#highlighted = { nodes: [...new Set([...nodes, ...focused])], ties };
  }

  /** What was highlighted before, is still on the map, and is not highlighted now. */
  #noLongerHighlighted(part: 'nodes' | 'ties', now: readonly string[]): string[] {
    const kept = new Set(now);
    const isOnMap = (key: string) =>
      part === 'nodes' ? this.#sigmaGraph.hasNode(key) : this.#sigmaGraph.hasEdge(key);
    return this.#highlighted[part].filter((key) => !kept.has(key) && isOnMap(key));
  }

  /** Draws with other colours; the camera stays. */
  repaint(palette: Palette): void {
    this.#palette = palette;
    this.#sigma.setGraphState({ palette });
    this.#largeGraph?.highlight(this.#currentHighlight, palette);
  }

  get camera(): Camera {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    return { x, y, ratio };
  }

  /** The camera that shows the whole map. */
  get fullView(): Camera {
    return fitCamera(this.#graph, this.#size(), this.#callbacks.getFreeArea());
  }

  /** Moves the camera, at once or within so many milliseconds; without one, to the full view. */
  moveCamera(camera: Camera | undefined, duration = 0): void {
    const to = camera ?? this.fullView;
    if (duration > 0) void this.#sigma.getCamera().animate(to, { duration });
    else this.#sigma.getCamera().setState(to);
  }

  /** Zooms in on a node, unless the camera is near already. */
  zoomToNode(node: string, duration: number): void {
    const at = this.#sigma.getNodeDisplayData(node);
    if (at) this.moveCamera({ x: at.x, y: at.y, ratio: Math.min(this.camera.ratio, 0.5) }, duration);
  }

  /** Moves a node that is covered to the centre of the free area. */
  bringIntoView(node: string, free: FreeArea, duration: number): void {
    if (!this.#graph.hasNode(node)) return;
    const at = this.#sigma.graphToViewport(this.#graph.getNodeAttributes(node));
    const isFree = at.x > free.left && at.x < free.right && at.y > free.top && at.y < free.bottom;
    if (isFree) return;
    const { width, height } = this.#size();
    const to = this.#sigma.viewportToFramedGraph({
      x: width / 2 + at.x - (free.left + free.right) / 2,
      y: height / 2 + at.y - (free.top + free.bottom) / 2,
    });
    this.moveCamera({ ...to, ratio: this.camera.ratio }, duration);
  }

  zoom(factor: number): void {
    this.moveCamera({ ...this.camera, ratio: Math.min(3, Math.max(0.01, this.camera.ratio * factor)) });
  }

  #size() {
    return { width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  destroy(): void {
    clearTimeout(this.#cameraRestTimer);
    this.#panning.destroy();
    this.#sigma.kill();
  }
}
