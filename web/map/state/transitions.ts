import type { MapState } from './map-state.ts';

/** What is asked of a map beside what it shows; one at a time. */
const NO_SELECTION = {
  selected: [],
  from: '',
  to: '',
  compare: [],
  without: [],
  evidenceAfter: '',
} satisfies Partial<MapState>;

/** Looks at one node, or at the tie between two; at nothing without any. What was compared stays. */
export const selectNodes = (state: MapState, ...selected: string[]): MapState => ({
  ...state,
  ...NO_SELECTION,
  compare: state.compare,
  selected,
});

/** Takes a node as an end of the way that is looked for: the start first, then the end, which another replaces. */
export function choosePathEnd(state: MapState, node: string): MapState {
  const from = state.from && state.from !== node ? state.from : node;
  return { ...state, ...NO_SELECTION, from, to: from === node ? '' : node };
}

/** Asks what changed from one edition to another; that is known of organizations alone. */
export const compareEditions = (state: MapState, earlier: string, later: string): MapState => ({
  ...state,
  ...NO_SELECTION,
  kind: 'organizations',
  editions: [],
  compare: earlier && later && earlier !== later ? [earlier, later] : [],
});

/** How many the graph can do without at once. */
const MAX_WITHOUT = 20;

/** Does without a node, or with it again. */
export function toggleWithout(state: MapState, node: string): MapState {
  const others = state.without.filter((each) => each !== node);
  const without = others.length < state.without.length ? others : [...others, node].slice(0, MAX_WITHOUT);
  return { ...state, ...NO_SELECTION, without };
}

/** Asks nothing more. */
export const clearSelection = (state: MapState): MapState => ({ ...state, ...NO_SELECTION });

const haveSameItems = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));

/**
 * What the filters say, with what they leave untouched; a map of others is asked nothing yet. Whoever chooses series or
 * editions wants to see those, and not the two that were compared.
 */
export function withFilters(state: MapState, filters: MapState): MapState {
  const { selected, from, to, compare: compared, without, camera, cumulative, view, size } = state;
  const kept = filters.kind === state.kind ? { selected, from, to, without } : NO_SELECTION;
  const isOfTheSame =
    haveSameItems(filters.series, state.series) && haveSameItems(filters.editions, state.editions);
  return {
    ...filters,
    ...kept,
    compare: filters.kind === 'organizations' && isOfTheSame ? compared : [],
    camera,
    cumulative,
    view,
    size: filters.kind === state.kind ? filters.size : size,
    after: '',
  };
}
