import Sigma from 'sigma';
import { cameraOver, FRAME } from './camera-over.ts';
import {
  type MapStanding,
  type NodeStanding,
  PRIMITIVES,
  type Standing,
  stylesWith,
} from './drawing-styles.ts';
import { tieNear } from './hit.ts';
import type { Lit } from './neighbourhood.ts';
import type { Palette } from './palette.ts';
import type { MapGraph, NodeLook, TieLook } from './to-graph.ts';
import type { Camera } from './words.ts';

/** What one does on a map with a pointer. */
export interface Gestures {
  node: (id: string) => void;
  tie: (key: string) => void;
  nothing: () => void;
  /** What is under the pointer; undefined where nothing is. */
  over: (node: string | undefined) => void;
  /** The eye came to rest elsewhere. */
  moved: (camera: Camera) => void;
}

/** How many nodes are named at once, at most, whatever room there is. */
const MOST_NAMED = 24;

/** From how many ties on they are left out while the map moves, and are not looked for under a pointer that rests. */
const MANY_TIES = 4000;

/** How near a tie a click must be, in pixels. */
const NEAR = 7;

type Renderer = Sigma<NodeLook, TieLook, object, NodeStanding, Standing, MapStanding>;

/** A map on the screen. It only shows what it is told to. */
export class Drawing {
  readonly #container: HTMLElement;
  readonly #gestures: Gestures;
  #sigma: Renderer;
  #graph: MapGraph;
  #lit: Lit | undefined;
  #marked: { nodes: string[]; ties: string[] } = { nodes: [], ties: [] };
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, graph: MapGraph, palette: Palette, gestures: Gestures) {
    this.#container = container;
    this.#graph = graph;
    this.#gestures = gestures;
    this.#sigma = this.#begin(palette);
  }

  #begin(palette: Palette): Renderer {
    const base = cameraOver(this.#graph, this.#size()).ratio;
    const sigma: Renderer = new Sigma(this.#graph, this.#container, {
      primitives: PRIMITIVES,
      styles: stylesWith(palette) as never,
      customNodeState: { isLit: false, isNamed: false, isFocus: false },
      customEdgeState: { isLit: false },
      customGraphState: { hasLit: false },
      settings: {
        renderEdgeLabels: false,
        enableEdgeEvents: false,
        nodeLabelEvents: false,
        hideEdgesOnMove: this.#graph.size > MANY_TIES,
        hideLabelsOnMove: this.#graph.size > MANY_TIES,
        labelDensity: 0.8,
        labelGridCellSize: 110,
        labelRenderedSizeThreshold: 5,
        stagePadding: 0,
        minCameraRatio: 0.01,
        maxCameraRatio: 3,
        zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / base),
        allowInvalidContainer: true,
      },
    });
    sigma.setCustomBBox({ x: [-FRAME, FRAME], y: [-FRAME, FRAME] });
    this.#listen(sigma);
    return sigma;
  }

  #listen(sigma: Renderer): void {
    sigma.on('clickNode', ({ node }) => this.#gestures.node(node));
    sigma.on('enterNode', ({ node }) => this.#gestures.over(node));
    sigma.on('leaveNode', () => this.#gestures.over(undefined));
    sigma.on('clickStage', ({ event }) => {
      const tie = this.#tieAt(event);
      if (tie) this.#gestures.tie(tie);
      else this.#gestures.nothing();
    });
    sigma.getCamera().on('updated', () => {
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#gestures.moved(this.camera), 300);
    });
  }

  /** The tie at a place in the window; of those that are lit, if any are. */
  #tieAt(at: { x: number; y: number }): string | undefined {
    const point = this.#sigma.viewportToGraph(at);
    const beside = this.#sigma.viewportToGraph({ x: at.x + NEAR, y: at.y });
    const near = Math.hypot(beside.x - point.x, beside.y - point.y);
    const lit = this.#lit && this.#lit.ties.size > 0 ? this.#lit.ties : undefined;
    return tieNear(this.#graph, point, near, lit) ?? tieNear(this.#graph, point, near);
  }

  /** Shows another map in the same frame. */
  show(graph: MapGraph): void {
    if (graph === this.#graph) return;
    this.#graph = graph;
    this.#sigma.setGraph(graph);
    this.#sigma.setSettings({
      hideEdgesOnMove: graph.size > MANY_TIES,
      hideLabelsOnMove: graph.size > MANY_TIES,
    });
    this.light(this.#lit);
  }

  /** Lights a part of the map, and names whom it is about; all of it without any. */
  light(lit: Lit | undefined, focus: readonly string[] = []): void {
    this.#lit = lit;
    const nodes = [...(lit?.nodes ?? [])].filter((node) => this.#graph.hasNode(node));
    const ties = [...(lit?.ties ?? [])].filter((tie) => this.#graph.hasEdge(tie));
    const gone = { isLit: false, isNamed: false, isFocus: false };
    this.#sigma.setNodesState(this.#still('nodes', nodes), gone);
    this.#sigma.setEdgesState(this.#still('ties', ties), { isLit: false });
    this.#sigma.setNodesState(nodes, { isLit: true, isNamed: nodes.length <= MOST_NAMED, isFocus: false });
    const focused = focus.filter((node) => this.#graph.hasNode(node));
    this.#sigma.setNodesState(focused, { isLit: true, isNamed: true, isFocus: true });
    this.#sigma.setEdgesState(ties, { isLit: true });
    this.#sigma.setGraphState({ hasLit: lit !== undefined });
    this.#marked = { nodes: [...new Set([...nodes, ...focused])], ties };
  }

  /** What was lit before, is still on the map, and is not to be lit any more. */
  #still(part: 'nodes' | 'ties', now: readonly string[]): string[] {
    const kept = new Set(now);
    const isThere = (key: string) => (part === 'nodes' ? this.#graph.hasNode(key) : this.#graph.hasEdge(key));
    return this.#marked[part].filter((key) => !kept.has(key) && isThere(key));
  }

  /** Draws with other colours, from where the eye is. */
  repaint(palette: Palette): void {
    const before = this.camera;
    this.#sigma.kill();
    this.#sigma = this.#begin(palette);
    this.see(before);
    this.#marked = { nodes: [], ties: [] };
    this.light(this.#lit);
  }

  get camera(): Camera {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    return { x, y, ratio };
  }

  /** The eye that sees all of the map. */
  get whole(): Camera {
    return cameraOver(this.#graph, this.#size());
  }

  /** Looks from elsewhere, at once or on the way there; at all of the map where nothing is said. */
  see(camera: Camera | undefined, duration = 0): void {
    const to = camera ?? this.whole;
    if (duration > 0) void this.#sigma.getCamera().animate(to, { duration });
    else this.#sigma.getCamera().setState(to);
  }

  /** Comes nearer to a node, unless the eye is near already. */
  approach(node: string, duration: number): void {
    const at = this.#sigma.getNodeDisplayData(node);
    if (at) this.see({ x: at.x, y: at.y, ratio: Math.min(this.camera.ratio, 0.5) }, duration);
  }

  /** Brings a node into the window, if it is not in it. */
  bringIntoView(node: string): void {
    const at = this.#sigma.getNodeDisplayData(node);
    if (!at) return;
    const { x, y } = this.#sigma.framedGraphToViewport(at);
    const { width, height } = this.#size();
    if (x < 30 || y < 30 || x > width - 30 || y > height - 30) this.see({ ...this.camera, x: at.x, y: at.y });
  }

  zoom(factor: number): void {
    this.see({ ...this.camera, ratio: Math.min(3, Math.max(0.01, this.camera.ratio * factor)) });
  }

  #size() {
    return { width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  end(): void {
    clearTimeout(this.#rest);
    this.#sigma.kill();
  }
}
