import { EmbedMap, type EmbedMapQuery } from '../graph/operations.ts';
import { inOrderOfLooks } from '../look/sector-look.ts';
import { address, withLocale } from '../shell/addresses.ts';
import { CHANNELS } from '../shell/channels.ts';
import { type Asker, contentOf, findNamed, type Named, pageAddress } from './asker.ts';
import type { MapContent, MapLine } from './content.ts';
import type { Wish } from './wish.ts';

type CommunityMap = NonNullable<EmbedMapQuery['edition']>['communityMap'];

/** Asks for the organizations of an edition, where each stands, and what ties them. */
export async function askMap(asker: Asker, wish: Wish): Promise<MapContent> {
  const named = await findNamed(asker, wish);
  const { edition } = named;
  const { locale } = wish;
  const { edition: answer, sectors: all } = await asker.ask(EmbedMap, mapAsked(wish, named));
  const { nodes = [], ties = [], truncated = false } = answer?.communityMap ?? {};
  const fullMap = asker.origin + withLocale(address('/map', { editions: edition.id }), locale);
  return {
    ...contentOf(asker, wish, named),
    ...placesOf(nodes, all, asker, wish),
    lines: linesOf(nodes, ties),
    truncated,
    fullMap,
  };
}

/** What the graph is asked for the map of an edition. */
export const mapAsked = ({ sector, role, locale }: Wish, { edition }: Named) => ({
  edition: edition.slug,
  filter: {
    channels: [...CHANNELS],
    ...(sector.length > 0 ? { withSector: sector } : {}),
    ...(role.length > 0 ? { roles: role } : {}),
  },
  locale,
});

function placesOf(
  nodes: CommunityMap['nodes'],
  all: EmbedMapQuery['sectors'],
  asker: Asker,
  wish: Wish,
): Pick<MapContent, 'sectors' | 'places'> {
  const shown = new Set(nodes.flatMap(({ sector }) => sector?.slug ?? []));
  const sectors = inOrderOfLooks(all)
    .map(({ slug, name }, place) => ({ slug, name, place }))
    .filter(({ slug }) => shown.has(slug));
  const position = new Map(sectors.map(({ slug }, at) => [slug, at]));
  const places = nodes.map(({ label, x, y, degree, sector, member }) => ({
    name: label ?? '',
    url: 'slug' in member ? pageAddress(asker, wish, 'Organization', member.slug) : asker.origin,
    x: Math.round(x),
    y: Math.round(y),
    degree,
    sector: position.get(sector?.slug ?? '') ?? null,
  }));
  return { sectors: sectors.map(({ name, place }) => ({ name, place })), places };
}

function linesOf(nodes: CommunityMap['nodes'], ties: CommunityMap['ties']): MapLine[] {
  const position = new Map(nodes.map(({ id }, index) => [id, index]));
  return ties.flatMap(({ source, target, shared }): MapLine[] => {
    const [from, to] = [position.get(source), position.get(target)];
    return from === undefined || to === undefined ? [] : [[from, to, shared]];
  });
}
