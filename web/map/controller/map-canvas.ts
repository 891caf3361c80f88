import type { Locale } from '../../i18n/locale.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { animationDuration, darkModeQuery, supportsWebgl } from '../drawing/browser-preferences.ts';
import type { FreeArea } from '../drawing/fit-camera.ts';
import { MapRenderer } from '../drawing/map-renderer.ts';
import { type Direction, highlightNeighbours, nearestInDirection } from '../graph/highlight.ts';
import { PALETTES } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import type { MapModel } from '../model/map-model.ts';
import type { MapState } from '../state/map-state.ts';
import { type Camera, cameraParameter } from '../state/query-parameters.ts';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What the user can do on the map; the controller carries it out. */
export interface MapActions {
  readonly model: MapModel;
  readonly locale: Locale;
  navigate: (state: MapState, historyUpdate: 'push' | 'replace') => void;
  pickNode: (node: string) => void;
  pickTie: (key: string) => void;
  deselect: () => void;
  closePanel: () => void;
  /** Tells screen readers something. */
  announce: (text: string) => void;
  /** Shows in the filters how many nodes of each sector a new map has. */
  showSectorCounts: (graph: MapGraph) => void;
}

/** The element in which the map is drawn, with its pointer and keyboard events. */
export class MapCanvas {
  /** Whether this browser can draw the map. */
  readonly canDraw = supportsWebgl();
  readonly #actions: MapActions;
  #container: HTMLElement | undefined;
  #renderer: MapRenderer | undefined;
  #drawnGraph: MapGraph | undefined;
  #highlightKey = '';
  #highlightedGraph: MapGraph | undefined;
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
    if (!graph || !this.canDraw) return;
    const isFirst = !this.#renderer;
    this.#renderer ??= new MapRenderer(canvas, graph, this.#palette(), {
      onNodeClick: this.#actions.pickNode,
      onTieClick: this.#actions.pickTie,
      onBackgroundClick: this.#actions.deselect,
      onHover: this.#hover,
      getFreeArea: this.#freeArea,
      onCameraRest: this.#saveCamera,
    });
    this.#renderer.setGraph(graph);
    if (isFirst) this.moveCamera(model.state.camera);
    else if (graph !== this.#drawnGraph) this.#saveCamera(this.#renderer.camera);
    if (graph !== this.#drawnGraph) this.#actions.showSectorCounts(graph);
    this.#drawnGraph = graph;
    this.#updateHighlight(graph);
  }

  #updateHighlight(graph: MapGraph): void {
    const { model } = this.#actions;
    const { selected, from, to, without } = model.state;
    const over = this.#hoveredNode && graph.hasNode(this.#hoveredNode) ? this.#hoveredNode : undefined;
    const focus = over ? [over] : [...selected, from, to].filter(Boolean);
    const key = JSON.stringify([
      over,
      selected,
      from,
      to,
      model.pathNodeIds[model.pathIndex],
      without,
      graph.order,
      graph.size,
    ]);
    if (key === this.#highlightKey && graph === this.#highlightedGraph) return;
    this.#highlightKey = key;
    this.#highlightedGraph = graph;
    this.#renderer?.highlight(over ? highlightNeighbours(graph, over) : model.highlight, focus);
    if (!over && focus[0]) this.#renderer?.bringIntoView(focus[0], this.#freeArea(), animationDuration());
  }

  /** The part of the map that neither tools nor the panel cover. */
  #freeArea = (): FreeArea => {
    const [width, height] = [this.#container?.clientWidth ?? 0, this.#container?.clientHeight ?? 0];
    const panel = this.#container?.parentElement?.querySelector<HTMLElement>('.map-panel');
    const isAtSide = panel && panel.offsetWidth < width * 0.7;
    return {
      left: 20,
      right: isAtSide ? panel.offsetLeft : width - 20,
      top: 60,
      bottom: panel && !isAtSide ? panel.offsetTop : height - 70,
    };
  };

  #hover = (node: string | undefined): void => {
    this.#hoveredNode = node;
    if (this.#actions.model.graph) this.#updateHighlight(this.#actions.model.graph);
  };

  /** Puts the camera into the address, unless it shows the whole map. */
  #saveCamera = (camera: Camera): void => {
    const { state } = this.#actions.model;
    const fullView = cameraParameter.format(this.#renderer?.fullView);
    const text = cameraParameter.format(camera);
    const now = text === fullView ? undefined : cameraParameter.parse(text.split(','));
    if (cameraParameter.format(state.camera) !== cameraParameter.format(now))
      this.#actions.navigate({ ...state, camera: now }, 'replace');
  };

  moveCamera = (camera: Camera | undefined): void =>
    this.#renderer?.moveCamera(camera, this.#drawnGraph ? animationDuration() : 0);

  fitAll = (): void => this.moveCamera(undefined);

  zoom = (factor: number): void => this.#renderer?.zoom(factor);

  /** Zooms in on a node that was found by its name. */
  zoomToNode(node: string): void {
    if (this.#actions.model.graph?.hasNode(node)) this.#renderer?.zoomToNode(node, animationDuration());
  }

  onKeyDown = (event: KeyboardEvent): void => {
    const { graph, state } = this.#actions.model;
    if (!graph || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = this.#hoveredNode ?? state.selected[0];
    const direction = ARROWS[event.key];
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
    this.#renderer?.bringIntoView(node, this.#freeArea(), 0);
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
