import type { Locale } from '../words/locale.ts';
import { toolWords } from '../words/map-tools.ts';
import type { Free } from './camera-over.ts';
import { Drawing } from './drawing.ts';
import type { MapModel } from './map-model.ts';
import { type Direction, neighbourhood, nextTowards } from './neighbourhood.ts';
import { PALETTES } from './palette.ts';
import type { MapState } from './state.ts';
import { canDraw, darkness, moving } from './surroundings.ts';
import type { MapGraph } from './to-graph.ts';
import { type Camera, cameraWord } from './words.ts';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Where it is decided what becomes of a gesture on the drawing. */
export interface Decisions {
  readonly model: MapModel;
  readonly locale: Locale;
  go: (state: MapState, how: 'push' | 'replace') => void;
  pick: (node: string) => void;
  pickTie: (key: string) => void;
  letGo: () => void;
  closePanel: () => void;
  /** Says something to those who do not see the map. */
  say: (text: string) => void;
  /** Another map is drawn, of which the filters say how many of each sector it has. */
  count: (graph: MapGraph) => void;
}

/** What holds the drawing, and hears pointer and keys on it. */
export class Easel {
  /** Whether this browser can draw at all. */
  readonly canDraw = canDraw();
  readonly #desk: Decisions;
  #canvas: HTMLElement | undefined;
  #drawing: Drawing | undefined;
  #drawn: MapGraph | undefined;
  #lit = '';
  #lastLit: MapGraph | undefined;
  /** The node that the pointer or the keyboard is at. */
  #over: string | undefined;

  constructor(desk: Decisions) {
    this.#desk = desk;
  }

  /** Brings the drawing in step with what is known. */
  draw(canvas: HTMLElement): void {
    this.#canvas = canvas;
    const { model } = this.#desk;
    const { graph } = model;
    if (!graph || !this.canDraw) return;
    const isFirst = !this.#drawing;
    this.#drawing ??= new Drawing(canvas, graph, this.#palette(), {
      node: this.#desk.pick,
      tie: this.#desk.pickTie,
      nothing: this.#desk.letGo,
      over: this.#hover,
      free: this.#free,
      moved: this.#moved,
    });
    this.#drawing.show(graph);
    if (isFirst) this.see(model.state.camera);
    else if (graph !== this.#drawn) this.#moved(this.#drawing.camera);
    if (graph !== this.#drawn) this.#desk.count(graph);
    this.#drawn = graph;
    this.#light(graph);
  }

  #light(graph: MapGraph): void {
    const { model } = this.#desk;
    const { selected, from, to, without } = model.state;
    const over = this.#over && graph.hasNode(this.#over) ? this.#over : undefined;
    const focus = over ? [over] : [...selected, from, to].filter(Boolean);
    const lit = JSON.stringify([
      over,
      selected,
      from,
      to,
      model.found[model.way],
      without,
      graph.order,
      graph.size,
    ]);
    if (lit === this.#lit && graph === this.#lastLit) return;
    this.#lit = lit;
    this.#lastLit = graph;
    this.#drawing?.light(over ? neighbourhood(graph, over) : model.lit, focus);
    if (!over && focus[0]) this.#drawing?.bringIntoView(focus[0], this.#free(), moving());
  }

  /** The part of the map that neither tools nor the panel stand over. */
  #free = (): Free => {
    const [width, height] = [this.#canvas?.clientWidth ?? 0, this.#canvas?.clientHeight ?? 0];
    const panel = this.#canvas?.parentElement?.querySelector<HTMLElement>('.map-panel');
    const isBeside = panel && panel.offsetWidth < width * 0.7;
    return {
      left: 20,
      right: isBeside ? panel.offsetLeft : width - 20,
      top: 60,
      bottom: panel && !isBeside ? panel.offsetTop : height - 70,
    };
  };

  #hover = (node: string | undefined): void => {
    this.#over = node;
    if (this.#desk.model.graph) this.#light(this.#desk.model.graph);
  };

  /** Says in the address where the eye is, unless it sees all, as usual. */
  #moved = (camera: Camera): void => {
    const { state } = this.#desk.model;
    const usual = cameraWord.write(this.#drawing?.whole);
    const text = cameraWord.write(camera);
    const now = text === usual ? undefined : cameraWord.read(text.split(','));
    if (cameraWord.write(state.camera) !== cameraWord.write(now))
      this.#desk.go({ ...state, camera: now }, 'replace');
  };

  see = (camera: Camera | undefined): void => this.#drawing?.see(camera, this.#drawn ? moving() : 0);

  seeAll = (): void => this.see(undefined);

  zoom = (factor: number): void => this.#drawing?.zoom(factor);

  /** Comes nearer to a node that was found by its name. */
  approach(node: string): void {
    if (this.#desk.model.graph?.hasNode(node)) this.#drawing?.approach(node, moving());
  }

  key = (event: KeyboardEvent): void => {
    const { graph, state } = this.#desk.model;
    if (!graph || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = this.#over ?? state.selected[0];
    const direction = ARROWS[event.key];
    if (direction) this.#walk(nextTowards(graph, at, direction) ?? at);
    else if (event.key === 'Enter' && at) this.#desk.pick(at);
    else if (event.key === 'Escape') this.#leave();
    else if (event.key === '+') this.zoom(0.7);
    else if (event.key === '-') this.zoom(1.4);
    else if (event.key === '0') this.seeAll();
    else return;
    event.preventDefault();
  };

  /** Goes to a node with the keyboard: lights it, names it, and brings it into view. */
  #walk(node: string | undefined): void {
    const { graph, locale } = { ...this.#desk, graph: this.#desk.model.graph };
    if (!node || !graph?.hasNode(node)) return;
    this.#hover(node);
    this.#drawing?.bringIntoView(node, this.#free(), 0);
    this.#desk.say(toolWords[locale].lookedAt(graph.getNodeAttribute(node, 'label'), graph.degree(node)));
  }

  #leave(): void {
    this.#hover(undefined);
    this.#desk.closePanel();
  }

  /** What the keyboard was at is so no more once it is elsewhere. */
  left = (): void => this.#hover(undefined);

  repaint = (): void => this.#drawing?.repaint(this.#palette());

  #palette = () => PALETTES[darkness.matches ? 'dark' : 'light'];

  end(): void {
    this.#drawing?.end();
    this.#drawing = undefined;
  }
}
