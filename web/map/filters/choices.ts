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
  synthetic: boolean;
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
  // A network of one kind alone answers with the same for both.
  const isOneKind = offered.length === editions.nodes.length;
  const totalCount = (isOneKind ? [editions] : both).reduce((sum, { totalCount }) => sum + totalCount, 0);
  const real = new Set(sectors.map(({ slug }) => slug));
  const isAllSynthetic = offered.every(({ series }) => series.synthetic);
  return {
    sectors: onceEach(sectors, inventedSectors).map((sector) => ({
      ...sector,
      shape: shapeOf(sector.shape),
      synthetic: isOneKind ? isAllSynthetic : !real.has(sector.slug),
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

/** The series and editions that a state names. */
export type Chosen = Pick<MapState, 'series' | 'editions' | 'compare'>;

/** Whether a map is of synthetic series: it is of the kind of what the state names, else of real ones where there are any. */
export function isSynthetic({ editions }: Choices, chosen: Chosen): boolean {
  const isNamed = ({ slug, series }: EditionChoice) =>
    chosen.compare.length > 0
      ? chosen.compare.includes(slug)
      : chosen.series.includes(series.slug) || chosen.editions.includes(slug);
  const named = editions.filter(isNamed);
  return editions.length > 0 && (named.length > 0 ? named : editions).every(({ series }) => series.synthetic);
}

/** The editions of the chosen series; where none is chosen, all real ones or all synthetic ones, since no map is of both. */
export const editionsOf = (choices: Choices, chosen: Chosen): EditionChoice[] =>
  choices.editions.filter(({ series }) =>
    chosen.series.length > 0
      ? chosen.series.includes(series.slug)
      : series.synthetic === isSynthetic(choices, chosen),
  );

/** The sectors of real series or of synthetic ones, as the map is of these or those. */
export const sectorsOf = (choices: Choices, chosen: Chosen): SectorChoice[] =>
  choices.sectors.filter(({ synthetic }) => synthetic === isSynthetic(choices, chosen));

/** What the form calls an entry that it shows only while the map is of its series, or of its kind. */
export const choiceKey = (name: 'editions' | 'withSector', slug: string): string => `${name}=${slug}`;

/** The entries that the form shows. */
export const offeredKeys = (choices: Choices, chosen: Chosen): Set<string> =>
  new Set([
    ...editionsOf(choices, chosen).map(({ slug }) => choiceKey('editions', slug)),
    ...sectorsOf(choices, chosen).map(({ slug }) => choiceKey('withSector', slug)),
  ]);

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
