import { cameraOver, type Free } from './camera-over.ts';
import { tieNear } from './hit.ts';
import { ManyTies } from './many-ties.ts';
import type { Lit } from './neighbourhood.ts';
import type { Palette } from './palette.ts';
import { Panning } from './panning.ts';
import { openRenderer, type Renderer } from './renderer.ts';
import type { MapGraph } from './to-graph.ts';
import type { Camera } from './words.ts';

/** What one does on a map with a pointer. */
export interface Gestures {
  node: (id: string) => void;
  tie: (key: string) => void;
  nothing: () => void;
  /** What is under the pointer; undefined where nothing is. */
  over: (node: string | undefined) => void;
  /** Where nothing stands over the map. */
  free: () => Free;
  /** The eye came to rest elsewhere. */
  moved: (camera: Camera) => void;
}

/** How many nodes are named at once, at most, whatever room there is. */
const MOST_NAMED = 24;

/** How near a tie a click must be, in pixels. */
const NEAR = 7;

/** A map on the screen. It only shows what it is told to. */
export class Drawing {
  readonly #container: HTMLElement;
  readonly #gestures: Gestures;
  #palette: Palette;
  #graph: MapGraph;
  #many: ManyTies | undefined;
  #sigma!: Renderer;
  #panning!: Panning;
  #lit: Lit | undefined;
  #marked: { nodes: string[]; ties: string[] } = { nodes: [], ties: [] };
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The ratio at which sizes are as they are said: that at which all of the first map is seen. */
  #usual = 1;

  constructor(container: HTMLElement, graph: MapGraph, palette: Palette, gestures: Gestures) {
    this.#container = container;
    this.#graph = graph;
    this.#palette = palette;
    this.#gestures = gestures;
    this.#many = ManyTies.of(graph);
    this.#measure();
    this.#begin();
  }

  #measure = (): void => {
    this.#usual = this.whole.ratio;
  };

  #begin(): void {
    const sigma = openRenderer(this.#shown, this.#container, this.#palette, () => this.#usual);
    this.#sigma = sigma;
    this.#many?.attach(sigma as never);
    this.#panning = new Panning(sigma as never);
    sigma.on('resize', this.#measure);
    this.#listen(sigma);
  }

  /** What sigma is given of the map. */
  get #shown(): MapGraph {
    return this.#many?.shown ?? this.#graph;
  }

  #listen(sigma: Renderer): void {
    sigma.on('clickNode', ({ node }) => this.#panning.hasMoved || this.#gestures.node(node));
    sigma.on('enterNode', ({ node }) => this.#gestures.over(node));
    sigma.on('leaveNode', () => this.#gestures.over(undefined));
    sigma.on('clickStage', ({ event }) => {
      if (this.#panning.hasMoved) return;
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
    this.#many?.detach(this.#sigma as never);
    this.#graph = graph;
    this.#many = ManyTies.of(graph);
    this.#sigma.setGraph(this.#shown);
    this.#many?.attach(this.#sigma as never);
    this.light(this.#lit);
  }

  /** Lights a part of the map, and names whom it is about; all of it without any. */
  light(lit: Lit | undefined, focus: readonly string[] = []): void {
    this.#lit = lit;
    this.#many?.light(lit, this.#palette);
    const nodes = [...(lit?.nodes ?? [])].filter((node) => this.#graph.hasNode(node));
    const ties = [...(lit?.ties ?? [])].filter((tie) => this.#shown.hasEdge(tie));
    const gone = { isLit: false, isNamed: false, isFocus: false };
    this.#sigma.setNodesState(this.#still('nodes', nodes), gone);
    this.#sigma.setEdgesState(this.#still('ties', ties), { isLit: false });
    this.#sigma.setNodesState(nodes, { isLit: true, isNamed: nodes.length <= MOST_NAMED, isFocus: false });
    const focused = focus.filter((node) => this.#graph.hasNode(node));
    this.#sigma.setNodesState(focused, { isLit: true, isNamed: true, isFocus: true });
    this.#sigma.setEdgesState(ties, { isLit: true });
    this.#sigma.setGraphState({ hasLit: lit !== undefined, isQuiet: lit?.isQuiet ?? false });
    this.#marked = { nodes: [...new Set([...nodes, ...focused])], ties };
  }

  /** What was lit before, is still on the map, and is not to be lit any more. */
  #still(part: 'nodes' | 'ties', now: readonly string[]): string[] {
    const kept = new Set(now);
    const isThere = (key: string) => (part === 'nodes' ? this.#shown.hasNode(key) : this.#shown.hasEdge(key));
    return this.#marked[part].filter((key) => !kept.has(key) && isThere(key));
  }

  /** Draws with other colours, from where the eye is. */
  repaint(palette: Palette): void {
    const before = this.camera;
    this.end();
    this.#palette = palette;
    this.#begin();
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
    return cameraOver(this.#graph, this.#size(), this.#gestures.free());
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

  /** Brings a node to where nothing hides it, if something does: into the middle of the part that is free. */
  bringIntoView(node: string, free: Free, duration: number): void {
    if (!this.#graph.hasNode(node)) return;
    const at = this.#sigma.graphToViewport(this.#graph.getNodeAttributes(node));
    const isFree = at.x > free.left && at.x < free.right && at.y > free.top && at.y < free.bottom;
    if (isFree) return;
    const { width, height } = this.#size();
    const to = this.#sigma.viewportToFramedGraph({
      x: width / 2 + at.x - (free.left + free.right) / 2,
      y: height / 2 + at.y - (free.top + free.bottom) / 2,
    });
    this.see({ ...to, ratio: this.camera.ratio }, duration);
  }

  zoom(factor: number): void {
    this.see({ ...this.camera, ratio: Math.min(3, Math.max(0.01, this.camera.ratio * factor)) });
  }

  #size() {
    return { width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  end(): void {
    clearTimeout(this.#rest);
    this.#panning.end();
    this.#sigma.kill();
  }
}
