import { EmbedMap, type EmbedMapQuery } from '../graphql/operations.ts';
import { address, withLocale } from '../layout/addresses.ts';
import { CHANNELS } from '../layout/channels.ts';
import { onceEach } from '../layout/once-each.ts';
import { shapeOf } from '../styles/sector-style.ts';
import type { MapContent, MapLine } from './content.ts';
import type { EmbedRequest } from './embed-request.ts';
import { commonContent, type EmbedContext, entryUrl, resolveRequest } from './resolve-request.ts';
import type { ResolvedRequest } from './scope.ts';

type CommunityMap = EmbedMapQuery['communityMap'];

/** Queries the organizations of what a request names, or of the whole network, with their positions and ties. */
export async function queryMap(context: EmbedContext, request: EmbedRequest): Promise<MapContent> {
  const resolved = await resolveRequest(context, request, { mayBeAll: true });
  const { locale } = request;
  const { communityMap, sectors, inventedSectors } = await context.runQuery(
    EmbedMap,
    mapVariables(request, resolved),
  );
  const all = onceEach(sectors, inventedSectors);
  const { nodes = [], ties = [], truncated = false } = communityMap;
  const fullMap = context.origin + withLocale(address('/map', scopeOf(resolved)), locale);
  return {
    ...commonContent(context, request, resolved),
    ...sectorsAndPlaces(nodes, all, context, request),
    lines: linesOf(nodes, ties),
    truncated,
    fullMap,
  };
}

/** The variables of the query of a map. */
export const mapVariables = ({ sector, role, locale }: EmbedRequest, resolved: ResolvedRequest) => ({
  filter: {
    ...scopeOf(resolved),
    channels: [...CHANNELS],
    ...(sector.length > 0 ? { withSector: sector } : {}),
    ...(role.length > 0 ? { roles: role } : {}),
  },
  locale,
});

/** The editions or the series of a map, by their ids, as filters and addresses of maps name them. */
const scopeOf = ({ editions, series }: ResolvedRequest) => ({
  ...(editions.length > 0 ? { editions: editions.map(({ id }) => id) } : {}),
  ...(series ? { series: [series.id] } : {}),
});

function sectorsAndPlaces(
  nodes: CommunityMap['nodes'],
  all: EmbedMapQuery['sectors'],
  context: EmbedContext,
  request: EmbedRequest,
): Pick<MapContent, 'sectors' | 'places'> {
  const shown = new Set(nodes.flatMap(({ sector }) => sector?.slug ?? []));
  const sectors = all.filter(({ slug }) => shown.has(slug));
  const position = new Map(sectors.map(({ slug }, at) => [slug, at]));
  const places = nodes.map(({ label, x, y, radius, degree, sector, member }) => ({
    name: label ?? '',
    acronym: 'acronym' in member ? member.acronym : null,
    url: 'slug' in member ? entryUrl(context, request, 'Organization', member.slug) : context.origin,
    x: Math.round(x),
    y: Math.round(y),
    radius,
    degree,
    sector: position.get(sector?.slug ?? '') ?? null,
  }));
  const signs = sectors.map(({ name, colour: { light, dark }, shape }) => ({
    name,
    colour: { light, dark },
    shape: shapeOf(shape),
  }));
  return { sectors: signs, places };
}

function linesOf(nodes: CommunityMap['nodes'], ties: CommunityMap['ties']): MapLine[] {
  const position = new Map(nodes.map(({ id }, index) => [id, index]));
  return ties.flatMap(({ source, target, shared, backbone }): MapLine[] => {
    const [from, to] = [position.get(source), position.get(target)];
    return from === undefined || to === undefined ? [] : [[from, to, shared, backbone]];
  });
}
