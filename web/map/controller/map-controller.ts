import type { Locale } from '../../i18n/locale.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { withLocale } from '../../layout/addresses.ts';
import { type CopyResult, copyText } from '../../layout/clipboard.ts';
import { darkModeQuery } from '../drawing/browser-preferences.ts';
import type { Choices } from '../filters/choices.ts';
import { FiltersFormBinding } from '../filters/filters-form-binding.ts';
import { PALETTES } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import { MapModel } from '../model/map-model.ts';
import type { PanelContext } from '../panels/panel-parts.ts';
import type { SaveActions } from '../panels/save-panel.ts';
import { panelContentOf, type Tool } from '../panels/tools.ts';
import { downloadPicture, pictureOf } from '../picture/save-picture.ts';
import { type MapState, mapPath, showsActors } from '../state/map-state.ts';
import {
  choosePathEnd,
  clearSelection,
  selectNodes,
  toggleWithout,
  withFilters,
} from '../state/transitions.ts';
import { Player } from '../time/player.ts';
import { timelineOf } from '../time/time-bar.ts';
import { editionsAt, nextStep, stepOf } from '../time/timeline.ts';
import type { MapActions } from './map-actions.ts';
import { MapCanvas } from './map-canvas.ts';
import { updatePageAroundMap } from './page-around-map.ts';

/** How a change of the map enters the history of the browser. */
type HistoryUpdate = 'push' | 'replace' | 'none';

/** Turns what the user does into a state, and keeps address, queries, filters and drawing in step with it. */
export class MapController implements PanelContext, SaveActions, MapActions {
  readonly model: MapModel;
  readonly locale: Locale;
  readonly canvas: MapCanvas;
  readonly player: Player;
  tool: Tool | undefined;
  copyResult: CopyResult | undefined;
  /** The latest message for screen readers. */
  announcement = '';
  readonly #addressLocale: Locale | undefined;
  readonly #filtersForm: FiltersFormBinding | undefined;
  readonly #requestUpdate: () => void;

  constructor(data: DOMStringMap, form: HTMLFormElement | null, onChange: () => void) {
    const choices: Choices = JSON.parse(data.choices ?? '{"sectors":[],"editions":[]}');
    this.locale = data.locale === 'en' ? 'en' : 'es';
    this.#addressLocale = data.named ? this.locale : undefined;
    this.#requestUpdate = onChange;
    this.model = new MapModel(choices, this.locale, new URLSearchParams(location.search), onChange);
    this.canvas = new MapCanvas(this);
    this.player = new Player((isFirst) => this.#playNextStep(isFirst ? 'push' : 'replace'), onChange);
    this.#filtersForm = form
      ? new FiltersFormBinding(form, choices, (filters) =>
          this.navigate(withFilters(this.model.state, filters)),
        )
      : undefined;
  }

  open(): void {
    window.addEventListener('popstate', this.#onPopState);
    darkModeQuery.addEventListener('change', this.canvas.repaint);
    this.navigate(this.model.state, 'none');
  }

  close(): void {
    window.removeEventListener('popstate', this.#onPopState);
    darkModeQuery.removeEventListener('change', this.canvas.repaint);
    this.player.stop();
    this.canvas.destroy();
  }

  to = (path: string): string => (this.#addressLocale ? withLocale(path, this.#addressLocale) : path);

  navigate = (state: MapState, historyUpdate: HistoryUpdate = 'push'): void => {
    const address = this.to(mapPath(state));
    const isNew = historyUpdate === 'push' && address !== this.to(mapPath(this.model.state));
    if (isNew) history.pushState(null, '', address);
    else if (historyUpdate !== 'none') history.replaceState(null, '', address);
    this.copyResult = undefined;
    this.model.setState(state);
    this.#filtersForm?.showState(state);
    updatePageAroundMap(state, this.model.choices, this.locale, this.to);
    this.#requestUpdate();
  };

  #onPopState = (): void => {
    this.player.stop();
    const { state } = this.model.parseState(new URLSearchParams(location.search));
    this.navigate(state, 'none');
    this.canvas.moveCamera(state.camera);
  };

  /** Runs failed queries again. */
  retry = (): void => this.navigate(this.model.state, 'none');

  /** Highlights another of the paths that were found. */
  choosePath = (pathIndex: number): void => {
    this.model.pathIndex = pathIndex;
    this.#requestUpdate();
  };

  /** Uses a node for what the panel shows: as an end of a path, as one to leave out, else its card is opened. */
  pickNode = (id: string): void => {
    const { state } = this.model;
    const content = showsActors(state) ? panelContentOf(state, this.tool) : undefined;
    if (content === 'connect') this.navigate(choosePathEnd(state, id));
    else if (content === 'without') this.navigate(toggleWithout(state, id));
    else this.#select(id);
  };

  pickTie = (key: string): void => this.#select(...key.split('~'));

  #select(...ids: string[]): void {
    this.tool = undefined;
    this.navigate(selectNodes(this.model.state, ...ids));
    const [node, other] = ids;
    const { graph } = this.model;
    if (!other && graph?.hasNode(node))
      this.announce(toolMessages[this.locale].opened(graph.getNodeAttribute(node!, 'label')));
  }

  /** Ends a selection, after a click on the background. */
  deselect = (): void => {
    if (this.model.state.selected.length > 0) this.navigate(selectNodes(this.model.state));
  };

  toggleTool = (tool: Tool): void => {
    const { state } = this.model;
    const isOpen = panelContentOf(state, this.tool) === tool;
    this.tool = isOpen ? undefined : tool;
    const [node, other] = state.selected;
    if (isOpen) this.navigate(clearSelection(state));
    else if (tool === 'connect' && node && !other) this.navigate(choosePathEnd(state, node));
    else if (tool === 'without' && node && !other) this.navigate(toggleWithout(state, node));
    else if (tool !== 'save' && tool !== 'narrative')
      this.navigate(tool === 'compare' ? selectNodes(state) : clearSelection(state));
    else this.#requestUpdate();
  };

  closePanel = (): void => {
    this.tool = undefined;
    this.navigate(clearSelection(this.model.state));
  };

  /** Shows in the filters how many nodes of each sector are on the map. */
  showSectorCounts(graph: MapGraph): void {
    this.#filtersForm?.showSectorCounts(graph);
  }

  announce(text: string): void {
    this.announcement = text;
    this.#requestUpdate();
  }

  savePicture = (form: 'svg' | 'png'): void => {
    const address = location.origin + this.to(mapPath(this.model.state));
    const picture = pictureOf(this.model, PALETTES[darkModeQuery.matches ? 'dark' : 'light'], address);
    if (picture)
      void downloadPicture(picture, form).catch(() => this.announce(toolMessages[this.locale].failed));
  };

  copyCitation = (place: HTMLElement): void => {
    void copyText(place).then((copied) => {
      this.copyResult = copied;
      this.#requestUpdate();
    });
  };

  /** Goes to the next edition; returns whether there is another after it. */
  #playNextStep(historyUpdate: HistoryUpdate): boolean {
    const { state } = this.model;
    const timeline = timelineOf(this.model);
    const step = nextStep(timeline, stepOf(timeline, state.editions));
    this.navigate({ ...state, compare: [], editions: editionsAt(timeline, step) }, historyUpdate);
    return step < timeline.editions.length;
  }
}
