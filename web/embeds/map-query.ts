import { EmbedMap, type EmbedMapQuery } from '../graphql/operations.ts';
import { address, withLocale } from '../layout/addresses.ts';
import { CHANNELS } from '../layout/channels.ts';
import { onceEach } from '../layout/once-each.ts';
import { shapeOf } from '../styles/sector-style.ts';
import type { MapContent, MapLine } from './content.ts';
import type { EmbedRequest } from './embed-request.ts';
import {
  commonContent,
  type EmbedContext,
  pageUrl,
  type ResolvedRequest,
  resolveRequest,
} from './resolve-request.ts';

type CommunityMap = NonNullable<EmbedMapQuery['edition']>['communityMap'];

/** Queries the organizations of an edition with their positions and ties. */
export async function queryMap(context: EmbedContext, request: EmbedRequest): Promise<MapContent> {
  const resolved = await resolveRequest(context, request);
  const { edition } = resolved;
  const { locale } = request;
  const {
    edition: answer,
    sectors,
    inventedSectors,
  } = await context.runQuery(EmbedMap, mapVariables(request, resolved));
  const all = onceEach(sectors, inventedSectors);
  const { nodes = [], ties = [], truncated = false } = answer?.communityMap ?? {};
  const fullMap = context.origin + withLocale(address('/map', { editions: edition.id }), locale);
  return {
    ...commonContent(context, request, resolved),
    ...sectorsAndPlaces(nodes, all, context, request),
    lines: linesOf(nodes, ties),
    truncated,
    fullMap,
  };
}

/** The variables of the query of a map. */
export const mapVariables = ({ sector, role, locale }: EmbedRequest, { edition }: ResolvedRequest) => ({
  edition: edition.slug,
  filter: {
    channels: [...CHANNELS],
    ...(sector.length > 0 ? { withSector: sector } : {}),
    ...(role.length > 0 ? { roles: role } : {}),
  },
  locale,
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
  const places = nodes.map(({ label, x, y, degree, sector, member }) => ({
    name: label ?? '',
    url: 'slug' in member ? pageUrl(context, request, 'Organization', member.slug) : context.origin,
    x: Math.round(x),
    y: Math.round(y),
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
  return ties.flatMap(({ source, target, shared }): MapLine[] => {
    const [from, to] = [position.get(source), position.get(target)];
    return from === undefined || to === undefined ? [] : [[from, to, shared]];
  });
}
