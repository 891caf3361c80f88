import type { MapState } from './map-state.ts';

/** A state without a selection, a path, a comparison or a what-if: of these there is one at a time. */
const NO_SELECTION = {
  selected: [],
  from: '',
  to: '',
  compare: [],
  sideBySide: false,
  without: [],
  evidenceAfter: '',
} satisfies Partial<MapState>;

/** Selects one node, or the tie between two, or nothing. A comparison stays. */
export const selectNodes = (state: MapState, ...selected: string[]): MapState => ({
  ...state,
  ...NO_SELECTION,
  compare: state.compare,
  sideBySide: state.sideBySide,
  selected,
});

/** Takes a node as an end of the path: as its start, if there is none, else as its end. */
export function choosePathEnd(state: MapState, node: string): MapState {
  const from = state.from && state.from !== node ? state.from : node;
  return { ...state, ...NO_SELECTION, from, to: from === node ? '' : node };
}

/** Compares two editions; that is known of organizations alone. */
export const compareEditions = (state: MapState, earlier: string, later: string): MapState => ({
  ...state,
  ...NO_SELECTION,
  sideBySide: state.sideBySide,
  kind: 'organizations',
  editions: [],
  compare: earlier && later && earlier !== later ? [earlier, later] : [],
});

/** How many nodes the graph can leave out at once. */
const MAX_WITHOUT = 20;

/** Adds a node to those that are left out, or takes it back. */
export function toggleWithout(state: MapState, node: string): MapState {
  const others = state.without.filter((each) => each !== node);
  const without = others.length < state.without.length ? others : [...others, node].slice(0, MAX_WITHOUT);
  return { ...state, ...NO_SELECTION, without };
}

/** Ends a selection, path, comparison or what-if. */
export const clearSelection = (state: MapState): MapState => ({ ...state, ...NO_SELECTION });

const haveSameItems = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));

/**
 * The state of the filters with the rest of the state before. Nodes of another kind end the selection; another choice of
 * series or editions ends a comparison.
 */
export function withFilters(state: MapState, filters: MapState): MapState {
  const {
    selected,
    from,
    to,
    compare: compared,
    without,
    camera,
    cumulative,
    view,
    size,
    sideBySide,
  } = state;
  const isSameKind = filters.kind === state.kind;
  const kept = isSameKind ? { selected, from, to, without } : NO_SELECTION;
  const isSameScope =
    haveSameItems(filters.series, state.series) && haveSameItems(filters.editions, state.editions);
  return {
    ...filters,
    ...kept,
    compare: filters.kind === 'organizations' && isSameScope ? compared : [],
    sideBySide,
    camera,
    cumulative,
    view,
    size: isSameKind ? filters.size : size,
    colour: isSameKind ? state.colour : 'auto',
    hide: isSameKind ? state.hide : [],
    allTies: state.allTies,
    after: '',
  };
}

/** Hides the nodes of an entry of the legend, or shows them again. */
export const toggleHidden = (state: MapState, key: string): MapState => ({
  ...state,
  hide: state.hide.includes(key) ? state.hide.filter((each) => each !== key) : [...state.hide, key],
});

/** Colours nodes by something else; what was hidden is shown, since its entries are no longer in the legend. */
export const colourBy = (state: MapState, colour: MapState['colour']): MapState => ({
  ...state,
  colour,
  hide: [],
});
