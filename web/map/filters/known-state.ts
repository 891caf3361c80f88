import type { MapState } from '../state/map-state.ts';
import {
  type Choices,
  channelsParameterOf,
  editionsOf,
  isSynthetic,
  sectorsOf,
  seriesOf,
} from './choices.ts';

/** A state without what does not exist, and the names of the parameters that lost something. Ids become slugs. */
export function dropUnknown(state: MapState, choices: Choices): { state: MapState; ignored: string[] } {
  const existing = {
    series: seriesOf(choices),
    editions: choices.editions,
    withSector: choices.sectors.map((sector) => ({ ...sector, id: sector.slug })),
    compare: choices.editions,
  };
  const names = Object.keys(existing) as (keyof typeof existing)[];
  const slugsIn = (name: keyof typeof existing) =>
    state[name].flatMap(
      (given) => existing[name].find(({ slug, id }) => slug === given || id === given)?.slug ?? [],
    );
  const found = Object.fromEntries(names.map((name) => [name, [...new Set(slugsIn(name))]]));
  const narrowed = ofOneKind({ ...state, ...found, channels: channelsParameterOf(state.channels) }, choices);
  const ignored = names.filter((name) => narrowed[name].length < state[name].length);
  return { state: canCompare(narrowed, choices) ? narrowed : { ...narrowed, compare: [] }, ignored };
}

/** Whether two editions can be compared: on a map of organizations, and only where no editions are chosen. */
function canCompare(state: MapState, choices: Choices): boolean {
  const offered = editionsOf(choices, state).filter(({ slug }) => state.compare.includes(slug));
  return state.kind === 'organizations' && state.editions.length === 0 && offered.length === 2;
}

/** A state of real series or of synthetic ones, by what it names first: the graph refuses a map of both. */
export function ofOneKind(state: MapState, choices: Choices): MapState {
  const named = [...state.series, ...state.editions, ...state.compare];
  const [first] = named.flatMap(
    (slug) => choices.editions.find((each) => each.slug === slug || each.series.slug === slug) ?? [],
  );
  const synthetic = first ? first.series.synthetic : isSynthetic(choices, state);
  const editions = choices.editions.filter(({ series }) => series.synthetic === synthetic);
  const hasEdition = (slug: string) => editions.some((each) => each.slug === slug);
  const kept = {
    ...state,
    series: state.series.filter((slug) => editions.some(({ series }) => series.slug === slug)),
    editions: state.editions.filter(hasEdition),
    compare: state.compare.every(hasEdition) ? state.compare : [],
  };
  const sectors = sectorsOf(choices, kept);
  return {
    ...kept,
    withSector: kept.withSector.filter((slug) => sectors.some((each) => each.slug === slug)),
  };
}
