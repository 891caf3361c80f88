import { withLocale } from '../shell/addresses.ts';
import { type Copied, copyFrom } from '../shell/copying.ts';
import type { Locale } from '../words/locale.ts';
import { toolWords } from '../words/map-tools.ts';
import type { Choices } from './choices.ts';
import { Easel } from './easel.ts';
import { FormLink } from './form-link.ts';
import { MapModel } from './map-model.ts';
import { PALETTES } from './palette.ts';
import type { Panel } from './panels/panel.ts';
import type { Saving } from './panels/save-panel.ts';
import { shownIn, type Tool } from './panels/shown-in.ts';
import { Player } from './player.ts';
import { pictureOf, savePicture } from './saving.ts';
import { isOfActors, type MapState, mapPath } from './state.ts';
import { askNothing, connect, look, toggleWithout, withFilters } from './steps.ts';
import { darkness, keepInStep } from './surroundings.ts';
import { timelineOf } from './time-bar.ts';
import { editionsAt, nextStep, stepOf } from './timeline.ts';
import type { MapGraph } from './to-graph.ts';

/** How a change of the map goes into the history of the browser. */
type How = 'push' | 'replace' | 'none';

/** Where the map is worked on: what one does with it becomes a state, and the state an address, an answer and a drawing. */
export class MapDesk implements Panel, Saving {
  readonly model: MapModel;
  readonly locale: Locale;
  readonly easel: Easel;
  readonly player: Player;
  tool: Tool | undefined;
  copied: Copied | undefined;
  /** What is said to those who do not see the map. */
  said = '';
  readonly #named: Locale | undefined;
  readonly #form: FormLink | undefined;
  readonly #changed: () => void;

  constructor(data: DOMStringMap, form: HTMLFormElement | null, changed: () => void) {
    const choices: Choices = JSON.parse(data.choices ?? '{"sectors":[],"editions":[]}');
    this.locale = data.locale === 'en' ? 'en' : 'es';
    this.#named = data.named ? this.locale : undefined;
    this.#changed = changed;
    this.model = new MapModel(choices, this.locale, new URLSearchParams(location.search), changed);
    this.easel = new Easel(this);
    this.player = new Player((isFirst) => this.#playOn(isFirst ? 'push' : 'replace'), changed);
    this.#form = form
      ? new FormLink(form, choices, (filters) => this.go(withFilters(this.model.state, filters)))
      : undefined;
  }

  open(): void {
    window.addEventListener('popstate', this.#travelled);
    darkness.addEventListener('change', this.easel.repaint);
    this.go(this.model.state, 'none');
  }

  close(): void {
    window.removeEventListener('popstate', this.#travelled);
    darkness.removeEventListener('change', this.easel.repaint);
    this.player.stop();
    this.easel.end();
  }

  to = (path: string): string => (this.#named ? withLocale(path, this.#named) : path);

  go = (state: MapState, how: How = 'push'): void => {
    const address = this.to(mapPath(state));
    const isNew = how === 'push' && address !== this.to(mapPath(this.model.state));
    if (isNew) history.pushState(null, '', address);
    else if (how !== 'none') history.replaceState(null, '', address);
    this.copied = undefined;
    this.model.go(state);
    this.#form?.write(state);
    keepInStep(state, this.model.choices, this.locale, this.to);
    this.#changed();
  };

  #travelled = (): void => {
    this.player.stop();
    const { state } = this.model.read(new URLSearchParams(location.search));
    this.go(state, 'none');
    this.easel.see(state.camera);
  };

  /** Asks again what was not answered. */
  retry = (): void => this.go(this.model.state, 'none');

  /** Looks at another of the ways that were found. */
  take = (way: number): void => {
    this.model.way = way;
    this.#changed();
  };

  /** Takes a node for what is being asked: an end of a way, one to do without, else the one whose card is opened. */
  pick = (id: string): void => {
    const { state } = this.model;
    const asked = isOfActors(state) ? shownIn(state, this.tool) : undefined;
    if (asked === 'connect') this.go(connect(state, id));
    else if (asked === 'without') this.go(toggleWithout(state, id));
    else this.#look(id);
  };

  pickTie = (key: string): void => this.#look(...key.split('~'));

  #look(...ids: string[]): void {
    this.tool = undefined;
    this.go(look(this.model.state, ...ids));
  }

  /** Nothing was clicked: what was looked at is so no more. */
  letGo = (): void => {
    if (this.model.state.selected.length > 0) this.go(look(this.model.state));
  };

  useTool = (tool: Tool): void => {
    const { state } = this.model;
    const isOpen = shownIn(this.model.state, this.tool) === tool;
    this.tool = isOpen ? undefined : tool;
    const [node, other] = state.selected;
    if (isOpen) this.go(askNothing(state));
    else if (tool === 'connect' && node && !other) this.go(connect(state, node));
    else if (tool === 'without' && node && !other) this.go(toggleWithout(state, node));
    else if (tool !== 'save' && tool !== 'words')
      this.go(tool === 'compare' ? look(state) : askNothing(state));
    else this.#changed();
  };

  closePanel = (): void => {
    this.tool = undefined;
    this.go(askNothing(this.model.state));
  };

  /** Says in the filters how many of each sector are on the map. */
  count(graph: MapGraph): void {
    this.#form?.count(graph);
  }

  say(text: string): void {
    this.said = text;
    this.#changed();
  }

  picture = (form: 'svg' | 'png'): void => {
    const address = location.origin + this.to(mapPath(this.model.state));
    const picture = pictureOf(this.model, PALETTES[darkness.matches ? 'dark' : 'light'], address);
    if (picture) void savePicture(picture, form).catch(() => this.say(toolWords[this.locale].failed));
  };

  copy = (place: HTMLElement): void => {
    void copyFrom(place).then((copied) => {
      this.copied = copied;
      this.#changed();
    });
  };

  /** Goes on to the next edition; whether there is another after it. */
  #playOn(how: How): boolean {
    const { state } = this.model;
    const timeline = timelineOf(this.model);
    const step = nextStep(timeline, stepOf(timeline, state.editions));
    this.go({ ...state, compare: [], editions: editionsAt(timeline, step) }, how);
    return step < timeline.editions.length;
  }
}
