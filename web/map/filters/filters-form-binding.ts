import type { MapGraph } from '../graph/to-graph.ts';
import { type MapState, parseMapState } from '../state/map-state.ts';
import { type Choices, channelsOf, channelsParameterOf, editionsOf, offeredKeys } from './choices.ts';
import { ofOneKind } from './known-state.ts';

/** Connects the filters form to the map. The form is parsed as an address is. */
export class FiltersFormBinding {
  readonly #form: HTMLFormElement;
  readonly #choices: Choices;

  constructor(form: HTMLFormElement, choices: Choices, onChange: (filters: MapState) => void) {
    this.#form = form;
    this.#choices = choices;
    form.classList.add('listening');
    form.addEventListener('change', ({ target }) => onChange(this.#readFilters(target as HTMLInputElement)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onChange(this.#readFilters());
    });
  }

  /** The state of the form; what is not of the chosen series is left out, and what is not of the kind of the one just chosen. */
  #readFilters(changed?: HTMLInputElement): MapState {
    const searchParams = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) searchParams.append(name, String(value));
    const { state } = parseMapState(searchParams);
    const isSeriesChosen = changed?.name === 'series' && changed.checked;
    const series = isSeriesChosen ? [...new Set([changed.value, ...state.series])] : state.series;
    const chosen = ofOneKind(
      { ...state, series, editions: series.length > 0 ? [] : state.editions },
      this.#choices,
    );
    const offered = new Set(editionsOf(this.#choices, chosen).map(({ slug }) => slug));
    return {
      ...chosen,
      series: state.series.filter((slug) => chosen.series.includes(slug)),
      channels: channelsParameterOf(state.channels),
      editions: state.editions.filter((slug) => offered.has(slug)),
    };
  }

  /** Shows in the form what the map shows. */
  showState(state: MapState): void {
    const chosen: Record<string, readonly string[]> = {
      kind: [state.kind],
      series: state.series,
      editions: state.editions,
      withSector: state.withSector,
      withScope: state.withScope,
      channels: channelsOf(state),
      verdict: state.verdict,
      lineage: [state.lineage],
    };
    for (const input of this.#form.querySelectorAll('input')) {
      if (input.type === 'checkbox' || input.type === 'radio')
        input.checked = chosen[input.name]?.includes(input.value) ?? false;
      else if (input.name === 'minShared' || input.name === 'maxActivitySize')
        input.value = String(state[input.name]);
    }
    this.#form.querySelector('select')!.value = state.size;
    const offered = offeredKeys(this.#choices, state);
    for (const choice of this.#form.querySelectorAll<HTMLElement>('[data-choice]'))
      choice.hidden = !offered.has(choice.dataset.choice!);
  }

  /** Shows beside each sector how many of its nodes are on the map. */
  showSectorCounts(graph: MapGraph): void {
    const counts = new Map<string, number>();
    graph.forEachNode((_node, { sector }) => sector && counts.set(sector, (counts.get(sector) ?? 0) + 1));
    for (const count of this.#form.querySelectorAll<HTMLElement>('[data-sector]'))
      count.textContent = String(counts.get(count.dataset.sector!) ?? 0);
  }
}
