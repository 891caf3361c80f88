import { toolMessages } from '../../i18n/map-tools.ts';
import { type Box, grownBy } from '../../labels/geometry.ts';
import { animationDuration, darkModeQuery } from '../drawing/browser-preferences.ts';
import { boxesOver, freeAreaOf } from '../drawing/free-area.ts';
import { MapRenderer } from '../drawing/map-renderer.ts';
import {
  type Direction,
  highlightNeighbours,
  nearestInDirection,
  UPRIGHT_DIRECTIONS,
} from '../graph/highlight.ts';
import { PALETTES } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import { type Camera, cameraParameter } from '../state/query-parameters.ts';
import type { MapActions } from './map-actions.ts';

/** How near a label may come to the count and the buttons, in pixels. */
const ROOM_AROUND_COVERS = 8;

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The element in which the map is drawn, with its pointer and keyboard events. */
export class MapCanvas {
  readonly #actions: MapActions;
  #container: HTMLElement | undefined;
  #renderer: MapRenderer | undefined;
  #drawnGraph: MapGraph | undefined;
  #highlightKey = '';
  #highlightedGraph: MapGraph | undefined;
  /** What the camera was last moved for, and where it was before. */
  #framedChoice = '[[],null]';
  #cameraBefore: { camera: Camera | undefined } | undefined;
  /** The node under the pointer, or the one that the keyboard went to. */
  #hoveredNode: string | undefined;

  constructor(actions: MapActions) {
    this.#actions = actions;
  }

  /** Draws the present graph and highlight. */
  draw(canvas: HTMLElement): void {
    this.#container = canvas;
    const { model } = this.#actions;
    const { graph } = model;
    if (!graph) return;
    const isFirst = !this.#renderer;
    this.#renderer ??= new MapRenderer(canvas, graph, this.#palette(), model.look, {
      onNodeClick: this.#actions.pickNode,
      onTieClick: this.#actions.pickTie,
      onBackgroundClick: this.#actions.deselect,
      onHover: this.#hover,
      getFreeArea: this.#freeArea,
      getObstacles: this.#obstacles,
      onCameraRest: this.#saveCamera,
    });
    this.#renderer.show(graph, model.look);
    if (isFirst && model.state.camera) this.#renderer.moveCamera(model.state.camera);
    if (graph !== this.#drawnGraph) this.#actions.showSectorCounts(graph);
    this.#drawnGraph = graph;
    this.#updateHighlight(graph, isFirst && model.state.camera !== undefined);
  }

  #updateHighlight(graph: MapGraph, isCameraGiven = false): void {
    const { model } = this.#actions;
    const { selected, from, to, without } = model.state;
    const over = this.#hoveredNode && graph.hasNode(this.#hoveredNode) ? this.#hoveredNode : undefined;
    const chosen = [...selected, from, to].filter(Boolean);
    const path = model.pathNodeIds[model.pathIndex];
    const choice = JSON.stringify([chosen, path]);
    const key = JSON.stringify([over, choice, without]);
    if (key === this.#highlightKey && graph === this.#highlightedGraph) return;
    [this.#highlightKey, this.#highlightedGraph] = [key, graph];
    const shown = over ? highlightNeighbours(graph, over) : model.highlight;
    this.#renderer?.highlight(shown, over ? [over] : chosen, over !== undefined);
    if (choice === this.#framedChoice || over) return;
    this.#framedChoice = choice;
    if (!isCameraGiven) this.#frameChoice(chosen);
  }

  /** Makes room for what was chosen, with all that it is about; and goes back when nothing is chosen any more. */
  #frameChoice(chosen: readonly string[]): void {
    const isOfSome = chosen.some((node) => this.#actions.model.graph?.hasNode(node));
    const renderer = this.#renderer;
    if (isOfSome) {
      this.#cameraBefore ??= renderer && { camera: renderer.isWhole ? undefined : renderer.camera };
      renderer?.moveCamera(this.#autoCamera, animationDuration());
    } else if (this.#cameraBefore) {
      renderer?.moveCamera(this.#cameraBefore.camera, animationDuration());
      this.#cameraBefore = undefined;
    }
  }

  /** The camera over what is chosen; undefined where nothing is, and so all of the map is seen. */
  get #autoCamera(): Camera | undefined {
    const { highlight, graph, state } = this.#actions.model;
    const isChoice = state.selected.length > 0 || state.from !== '';
    return isChoice && highlight && graph ? this.#renderer?.cameraOver([...highlight.nodes]) : undefined;
  }

  /** The part of the map that neither tools nor the panel cover. */
  #freeArea = (isWithPanel: boolean): Box => {
    const stage = this.#container?.parentElement;
    const covers = stage?.querySelectorAll('.map-cover') ?? [];
    return freeAreaOf(this.#container, [...covers], isWithPanel ? stage?.querySelector('.map-panel') : null);
  };

  /** What no label may touch, with room around it: else a label reads on from the count beside it. */
  #obstacles = (): Box[] => {
    const canvas = this.#container;
    if (!canvas) return [];
    const covers = canvas.parentElement!.querySelectorAll('.map-zoom, .map-count');
    return boxesOver(canvas, [...covers]).map((box) => grownBy(box, ROOM_AROUND_COVERS));
  };

  #hover = (node: string | undefined): void => {
    this.#hoveredNode = node;
    if (this.#container) this.#container.style.cursor = node ? 'pointer' : '';
    if (this.#actions.model.graph) this.#updateHighlight(this.#actions.model.graph);
  };

  /** Puts the camera into the address, unless it is where the map itself puts it. */
  #saveCamera = (camera: Camera): void => {
    const { state } = this.#actions.model;
    const usual = [this.#renderer?.fullView, this.#autoCamera].map(cameraParameter.format);
    const text = cameraParameter.format(camera);
    const now = usual.includes(text) ? undefined : cameraParameter.parse(text.split(','));
    if (cameraParameter.format(state.camera) !== cameraParameter.format(now))
      this.#actions.navigate({ ...state, camera: now }, 'replace');
  };

  /** Moves the camera; without one, to where the map itself puts it. */
  moveCamera = (camera: Camera | undefined): void => {
    const duration = this.#drawnGraph ? animationDuration() : 0;
    this.#renderer?.moveCamera(camera ?? this.#autoCamera, duration);
  };

  fitAll = (): void => this.#renderer?.moveCamera(undefined, animationDuration());

  /** Shows the canvas, where the page is scrolled past it. */
  scrollIntoView(): void {
    this.#container?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  zoom = (factor: number): void => this.#renderer?.zoom(factor);

  onKeyDown = (event: KeyboardEvent): void => {
    const { graph, state } = this.#actions.model;
    if (!graph || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = this.#hoveredNode ?? state.selected[0];
    const arrow = ARROWS[event.key];
    const direction = arrow && (this.#renderer?.isUpright ? UPRIGHT_DIRECTIONS[arrow] : arrow);
    if (direction) this.#moveTo(nearestInDirection(graph, at, direction) ?? at);
    else if (event.key === 'Enter' && at) this.#actions.pickNode(at);
    else if (event.key === 'Escape') this.#onEscape();
    else if (event.key === '+') this.zoom(0.7);
    else if (event.key === '-') this.zoom(1.4);
    else if (event.key === '0') this.fitAll();
    else return;
    event.preventDefault();
  };

  /** Goes to a node with the keyboard: highlights it, brings it into view, and tells screen readers its name. */
  #moveTo(node: string | undefined): void {
    const { graph, locale } = { ...this.#actions, graph: this.#actions.model.graph };
    if (!node || !graph?.hasNode(node)) return;
    this.#hover(node);
    this.#renderer?.bringIntoView(node);
    this.#actions.announce(
      toolMessages[locale].lookedAt(graph.getNodeAttribute(node, 'label'), graph.degree(node)),
    );
  }

  #onEscape(): void {
    this.#hover(undefined);
    this.#actions.closePanel();
  }

  /** Ends the highlight when the map loses the focus. */
  onBlur = (): void => this.#hover(undefined);

  repaint = (): void => this.#renderer?.repaint(this.#palette());

  #palette = () => PALETTES[darkModeQuery.matches ? 'dark' : 'light'];

  destroy(): void {
    this.#renderer?.destroy();
    this.#renderer = undefined;
  }
}
