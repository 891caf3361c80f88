import { scopes } from '../../i18n/labels.ts';
import type { Locale } from '../../i18n/locale.ts';
import { legendMessages } from '../../i18n/map-legend.ts';
import type { Choices } from '../filters/choices.ts';
import {
  type ClassStyle,
  type Colouring,
  colouringOf,
  frequentKeys,
  MAX_COLOURS,
} from '../graph/colouring.ts';
import { communitiesOf, communityNames, isWellDefined } from '../graph/communities.ts';
import { GROUP_TINTS } from '../graph/palette.ts';
import type { MapNodeData } from '../graph/to-graph.ts';
import { COLOURED_BY, type ColouredBy } from '../state/coloured-by.ts';
import type { MapState } from '../state/map-state.ts';

/** What decides the colours of a map. */
interface ColouringContext {
  choices: Choices;
  locale: Locale;
}

type KeyOf = (node: MapNodeData) => string | null;

/** From such a share of those with ties on, sectors are known of most. */
const MOST = 0.75;

/** What nodes are coloured by where nobody chose: by sector where it is known of most, else by community. */
export function colouredByOf(nodes: readonly MapNodeData[], { kind, colour }: MapState): ColouredBy {
  if (colour !== 'auto') return colour;
  const tied = nodes.filter(({ degree }) => degree > 0);
  const known = tied.filter((node) => sectorOf(node) !== null);
  return kind === 'sectors' || known.length >= MOST * tied.length ? 'sector' : 'community';
}

/** What the nodes of a map can be coloured by: whatever is known of some of them. */
export const colouringsFor = (nodes: readonly MapNodeData[], context: ColouringContext): ColouredBy[] =>
  COLOURED_BY.filter((by) => nodes.some((node) => keysBy(by, context)(node) !== null));

/** The colours of a map, and the names of its classes. */
export function mapColouring(
  by: ColouredBy,
  nodes: readonly MapNodeData[],
  context: ColouringContext,
): Colouring {
  const messages = legendMessages[context.locale];
  return colouringOf(by, nodes, keysBy(by, context), stylesBy(by, nodes, context), {
    none: messages.none[by],
    other: messages.other[by],
  });
}

function keysBy(by: ColouredBy, context: ColouringContext): KeyOf {
  switch (by) {
    case 'sector':
      return sectorOf;
    case 'community':
      return ({ community }) => community?.community ?? null;
    case 'scope':
      return ({ scope }) => scope;
    case 'state':
      return ({ member }) => (member.__typename === 'Organization' ? stateKeyOf(member) : null);
    case 'series':
      return (node) => seriesKeyOf(node, context);
    case 'first':
      return (node) => editionsOf(node, context)[0]?.slug ?? null;
  }
}

/** The state as a key, which an address separates by commas. */
const stateKeyOf = ({ state }: { state: string | null }): string | null =>
  state?.replaceAll(/[^\p{L}\d_ -]/gu, '').slice(0, 80) || null;

const sectorOf: KeyOf = ({ member, sector }) =>
  member.__typename === 'Sector' ? member.slug : (sector?.slug ?? null);

/** The editions at which it took part, the oldest first. */
function editionsOf(node: MapNodeData, { choices }: ColouringContext) {
  const ids = new Set(node.editions);
  return choices.editions.filter(({ id }) => ids.has(id));
}

/** The series in which it took part; a key that no series has, where there are several. */
function seriesKeyOf(node: MapNodeData, context: ColouringContext): string | null {
  const series = new Set(editionsOf(node, context).map((edition) => edition.series.slug));
  const [only = null] = series;
  return series.size > 1 ? SEVERAL : only;
}

const SEVERAL = '*';

function stylesBy(
  by: ColouredBy,
  nodes: readonly MapNodeData[],
  context: ColouringContext,
): Map<string, ClassStyle> {
  const { choices, locale } = context;
  const keyOf = keysBy(by, context);
  const styled = (names: ReadonlyMap<string, string>) => groupStyles(nodes.map(keyOf), names);
  switch (by) {
    case 'sector':
      return new Map(
        choices.sectors.map(({ slug, name, shortName, colour, shape }) => [
          slug,
          { name, shortName, tint: colour, shape },
        ]),
      );
    case 'community':
      return communityStyles(nodes);
    case 'scope':
      return styled(new Map(Object.entries(scopes[locale])));
    case 'state':
      return styled(new Map(sortedTexts(nodes.map(keyOf)).map((name) => [name, name])));
    case 'series':
      return styled(new Map(choices.editions.map(({ series }) => [series.slug, series.name])));
    case 'first':
      return styled(new Map(choices.editions.map(({ slug, name }) => [slug, name])));
  }
}

const sortedTexts = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter((text) => text !== null))].sort((one, other) => one.localeCompare(other));

/** Colours for the most frequent keys, in the order of their names. */
function groupStyles(
  keys: readonly (string | null)[],
  names: ReadonlyMap<string, string>,
): Map<string, ClassStyle> {
  const order = [...names.keys()];
  const known = keys.filter((key) => key !== null && names.has(key));
  const frequent = frequentKeys(known, (one, other) => order.indexOf(one) - order.indexOf(other));
  return new Map(frequent.map((key, at) => [key, groupStyle(names.get(key)!, at)]));
}

const groupStyle = (name: string, at: number): ClassStyle => ({
  name,
  shortName: name,
  tint: GROUP_TINTS[at]!,
  shape: 'circle',
});

/** Colours for the largest communities that are defined well enough. */
function communityStyles(nodes: readonly MapNodeData[]): Map<string, ClassStyle> {
  const defined = communitiesOf(nodes).filter(isWellDefined).slice(0, MAX_COLOURS);
  const names = communityNames(nodes);
  return new Map(defined.map(({ id }, at) => [id, groupStyle(names.get(id)!, at)]));
}
