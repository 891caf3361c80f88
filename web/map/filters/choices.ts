import type { MapChoicesQuery, MapKind, TieChannel, TieFilter } from '../../graphql/operations.ts';
import { CHANNELS } from '../../layout/channels.ts';
import { onceEach } from '../../layout/once-each.ts';
import { type Shape, shapeOf } from '../../styles/sector-style.ts';
import type { Tint } from '../graph/palette.ts';
import { type Kind, type MapState, withComparedEditions } from '../state/map-state.ts';

/** What the filters offer: the sectors and the editions. */
export interface Choices {
  sectors: readonly SectorChoice[];
  /** The oldest first. */
  editions: readonly EditionChoice[];
  /** How many older editions are not among them. */
  olderEditionCount?: number;
}

/** A sector with the sign that it has in all pictures. */
export interface SectorChoice {
  slug: string;
  name: string;
  shortName: string;
  colour: NonNullable<Tint>;
  shape: Shape;
}

export interface EditionChoice {
  id: string;
  slug: string;
  name: string;
  year: number | null;
  series: { id: string; slug: string; name: string; synthetic: boolean };
}

/** The choices from the result of a query, real and synthetic; sectors in the order that gives each its style. */
export function choicesOf({
  sectors,
  inventedSectors,
  editions,
  inventedEditions,
}: MapChoicesQuery): Choices {
  const both = [editions, inventedEditions];
  const offered = onceEach(...both.map(({ nodes }) => nodes.toReversed()));
  const isSameList = offered.length === editions.nodes.length;
  const totalCount = (isSameList ? [editions] : both).reduce((sum, { totalCount }) => sum + totalCount, 0);
  return {
    sectors: onceEach(sectors, inventedSectors).map((sector) => ({
      ...sector,
      shape: shapeOf(sector.shape),
    })),
    editions: offered,
    olderEditionCount: totalCount - offered.length,
  };
}

/** The series that have editions, each once; real ones before synthetic ones. */
export const seriesOf = ({ editions }: Choices): EditionChoice['series'][] =>
  [...new Map(editions.map(({ series }) => [series.slug, series])).values()].sort(
    (one, other) => Number(one.synthetic) - Number(other.synthetic),
  );

/** The editions of the chosen series; of all, where none is chosen. */
export const editionsOf = ({ editions }: Choices, { series }: Pick<MapState, 'series'>): EditionChoice[] =>
  editions.filter((edition) => series.length === 0 || series.includes(edition.series.slug));

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
  const ignored = names.filter((name) => found[name]!.length < state[name].length);
  const narrowed = { ...state, ...found, channels: channelsParameterOf(state.channels) };
  return { state: canCompare(narrowed, choices) ? narrowed : { ...narrowed, compare: [] }, ignored };
}

/** Whether two editions can be compared: on a map of organizations, and only where no editions are chosen. */
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

/** The channels of ties that count: all of them where none is given, as on all other pages. */
export const channelsOf = ({ channels }: Pick<MapState, 'channels'>): TieChannel[] =>
  channels.length > 0 ? channels : [...CHANNELS];

/** The channels as an address has them: none for all. */
export const channelsParameterOf = (channels: TieChannel[]): TieChannel[] =>
  channels.length === CHANNELS.length ? [] : channels;

const idsOfSlugs = (all: readonly { slug: string; id: string }[], slugs: readonly string[]) =>
  slugs.flatMap((slug) => all.find((each) => each.slug === slug)?.id ?? []);

/** The filter of a state: all of it, or only the part of which the graph is made. */
export function tieFilterOf(state: MapState, choices: Choices, part: 'graph' | 'all' = 'all'): TieFilter {
  const { series, editions } = withComparedEditions(state);
  const some = <Item>(list: readonly Item[]) => (list.length > 0 ? [...list] : undefined);
  const graph: TieFilter = {
    channels: channelsOf(state),
    series: some(idsOfSlugs(seriesOf(choices), series)),
    editions: some(idsOfSlugs(choices.editions, editions)),
    lineage: state.lineage,
    maxActivitySize: state.maxActivitySize,
  };
  if (part === 'graph') return graph;
  return {
    ...graph,
    withSector: some(state.withSector),
    withScope: some(state.withScope),
    minShared: state.minShared,
    verdict: some(state.verdict),
  };
}

/** The variables of the query that compares two editions, with the ties of each. */
export function comparisonVariablesOf(state: MapState, choices: Choices) {
  const [from, to] = state.compare.flatMap(
    (slug) => choices.editions.find((each) => each.slug === slug) ?? [],
  );
  if (!from || !to) return undefined;
  const { lineage, maxActivitySize } = state;
  const common = { channels: channelsOf(state), lineage, maxActivitySize };
  const of = ({ id }: EditionChoice): TieFilter => ({ ...common, editions: [id] });
  return { from: from.id, to: to.id, ...common, earlier: of(from), later: of(to) };
}

/** Whether all, some or none of what is shown is synthetic. */
export function syntheticPart(state: MapState, choices: Choices): 'all' | 'some' | 'none' {
  const { compare, editions } = state;
  const shown =
    compare.length > 0
      ? choices.editions.filter(({ slug }) => compare.includes(slug))
      : editionsOf(choices, state).filter(({ slug }) => editions.length === 0 || editions.includes(slug));
  const synthetic = shown.filter(({ series }) => series.synthetic).length;
  if (synthetic === 0) return 'none';
  return synthetic === shown.length ? 'all' : 'some';
}
