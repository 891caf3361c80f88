import type { MapChoicesQuery, MapKind, TieChannel, TieFilter } from '../../graphql/operations.ts';
import { CHANNELS } from '../../layout/channels.ts';
import { inStyleOrder } from '../../styles/sector-style.ts';
import { type Kind, type MapState, withComparedEditions } from '../state/map-state.ts';

/** What a map can be narrowed to: the sectors and the editions that there are. */
export interface Choices {
  /** In the order that gives each its colour and shape. */
  sectors: readonly { slug: string; name: string }[];
  /** The oldest first. */
  editions: readonly EditionChoice[];
  /** How many older editions there are besides. */
  olderEditionCount?: number;
}

export interface EditionChoice {
  id: string;
  slug: string;
  name: string;
  year: number | null;
  series: { id: string; slug: string; name: string; synthetic: boolean };
}

/** What the graph has to choose from; sectors in the order by which they look. */
export const choicesOf = ({ sectors, editions }: MapChoicesQuery): Choices => ({
  sectors: inStyleOrder(sectors),
  editions: editions.nodes.toReversed(),
  olderEditionCount: editions.totalCount - editions.nodes.length,
});

/** The series that have editions, each once; what is real comes before what is invented. */
export const seriesOf = ({ editions }: Choices): EditionChoice['series'][] =>
  [...new Map(editions.map(({ series }) => [series.slug, series])).values()].sort(
    (one, other) => Number(one.synthetic) - Number(other.synthetic),
  );

/** The editions of the chosen series; of all, where none is chosen. */
export const editionsOf = ({ editions }: Choices, { series }: Pick<MapState, 'series'>): EditionChoice[] =>
  editions.filter((edition) => series.length === 0 || series.includes(edition.series.slug));

/** A state without what does not exist, and the words of which something was left out. What an id says becomes a slug. */
export function dropUnknown(state: MapState, choices: Choices): { state: MapState; ignored: string[] } {
  const there = {
    series: seriesOf(choices),
    editions: choices.editions,
    withSector: choices.sectors.map((sector) => ({ ...sector, id: sector.slug })),
    compare: choices.editions,
  };
  const names = Object.keys(there) as (keyof typeof there)[];
  const slugsIn = (name: keyof typeof there) =>
    state[name].flatMap(
      (said) => there[name].find(({ slug, id }) => slug === said || id === said)?.slug ?? [],
    );
  const found = Object.fromEntries(names.map((name) => [name, [...new Set(slugsIn(name))]]));
  const ignored = names.filter((name) => found[name]!.length < state[name].length);
  const narrowed = { ...state, ...found, channels: channelsParameterOf(state.channels) };
  return { state: canCompare(narrowed, choices) ? narrowed : { ...narrowed, compare: [] }, ignored };
}

/** Whether two editions can be compared here: of organizations alone, and not where others are chosen to be shown. */
function canCompare(state: MapState, choices: Choices): boolean {
  const offered = editionsOf(choices, state).filter(({ slug }) => state.compare.includes(slug));
  return state.kind === 'organizations' && state.editions.length === 0 && offered.length === 2;
}

const MAP_KINDS: Record<Kind, MapKind> = {
  organizations: 'ORGANIZATION',
  experts: 'EXPERT',
  sectors: 'SECTOR',
  'two-mode': 'TWO_MODE',
};

export const mapKindOf = ({ kind }: Pick<MapState, 'kind'>): MapKind => MAP_KINDS[kind];

/** By what is counted as tied: where nothing is said of it by all that ties, as on all other pages. */
export const channelsOf = ({ channels }: Pick<MapState, 'channels'>): TieChannel[] =>
  channels.length > 0 ? channels : [...CHANNELS];

/** As an address says them: of all that ties it says nothing. */
export const channelsParameterOf = (channels: TieChannel[]): TieChannel[] =>
  channels.length === CHANNELS.length ? [] : channels;

const idsOfSlugs = (all: readonly { slug: string; id: string }[], slugs: readonly string[]) =>
  slugs.flatMap((slug) => all.find((each) => each.slug === slug)?.id ?? []);

/** The filter of a state; only what the graph is made of, where that is all that counts. */
export function tieFilterOf(state: MapState, choices: Choices, part: 'made of' | 'all' = 'all'): TieFilter {
  const { series, editions } = withComparedEditions(state);
  const some = <Item>(list: readonly Item[]) => (list.length > 0 ? [...list] : undefined);
  const made: TieFilter = {
    channels: channelsOf(state),
    series: some(idsOfSlugs(seriesOf(choices), series)),
    editions: some(idsOfSlugs(choices.editions, editions)),
    lineage: state.lineage,
    maxActivitySize: state.maxActivitySize,
  };
  if (part === 'made of') return made;
  return {
    ...made,
    withSector: some(state.withSector),
    withScope: some(state.withScope),
    minShared: state.minShared,
    verdict: some(state.verdict),
  };
}

/** The question of what changed between two editions, and of what each of them was made. */
export function comparisonVariablesOf(state: MapState, choices: Choices) {
  const [from, to] = state.compare.flatMap(
    (slug) => choices.editions.find((each) => each.slug === slug) ?? [],
  );
  if (!from || !to) return undefined;
  const { lineage, maxActivitySize } = state;
  const made = { channels: channelsOf(state), lineage, maxActivitySize };
  const of = ({ id }: EditionChoice): TieFilter => ({ ...made, editions: [id] });
  return { from: from.id, to: to.id, ...made, earlier: of(from), later: of(to) };
}

/** Whether all, or some, of what is shown is invented. */
export function syntheticPart(state: MapState, choices: Choices): 'all' | 'some' | 'none' {
  const { compare, editions } = state;
  const shown =
    compare.length > 0
      ? choices.editions.filter(({ slug }) => compare.includes(slug))
      : editionsOf(choices, state).filter(({ slug }) => editions.length === 0 || editions.includes(slug));
  const invented = shown.filter(({ series }) => series.synthetic).length;
  if (invented === 0) return 'none';
  return invented === shown.length ? 'all' : 'some';
}
