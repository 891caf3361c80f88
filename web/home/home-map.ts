import { html } from '@lit-labs/ssr';
import { behind } from '../charts/behind.ts';
import { fitTo, type NodeMark, nodeLink, type PictureSize, type TieLine } from '../charts/node-link.ts';
import { signLegend, signsIn } from '../charts/sign.ts';
import { HomeMap, type HomeMapQuery } from '../graphql/operations.ts';
import { chartMessages } from '../i18n/charts.ts';
import { homeMessages } from '../i18n/home.ts';
import { formatCount } from '../i18n/numbers.ts';
import { address, graphiqlAddress, pathOf } from '../layout/addresses.ts';
import { CHANNELS } from '../layout/channels.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';

type CommunityMap = HomeMapQuery['communityMap'];
type Node = CommunityMap['nodes'][number];

const SIZES: readonly PictureSize[] = [
  { name: 'wide', width: 1000, height: 640, font: 20, labels: 26 },
  { name: 'narrow', width: 340, height: 226, font: 12, labels: 9 },
];

/** How many organizations the table has: those that met most others. */
const IN_TABLE = 20;

/** For how long the page waits for its map, in milliseconds; a map that is drawn already takes a tenth of that. */
const PATIENCE = 400;

/** Asks for the map; undefined where it is not drawn yet. */
export const homeMapOf = async ({ tryQuery, locale }: Visit): Promise<CommunityMap | undefined> =>
  (await tryQuery(HomeMap, mapVariables(locale), PATIENCE))?.communityMap;

const mapVariables = (locale: Visit['locale']) => ({ locale, channels: [...CHANNELS] });

/** The community map, small, with its legend: the first thing one sees. `live-map.ts` names who is pointed at; without it, it leads to the large one. */
export function homeMap(map: CommunityMap | undefined, visit: Visit) {
  const { locale, to } = visit;
  const messages = homeMessages[locale];
  // `live-map.ts` looks for it again.
  if (!map)
    return html`<div class="card map waiting" data-live-map
      ><p role="status">${messages.mapNotNow}</p></div>`;
  const nodes = map.nodes.toSorted((a, b) => b.degree - a.degree).filter(({ degree }) => degree > 0);
  if (nodes.length === 0) return html`<p class="empty">${messages.noTies}</p>`;
  const marks = nodes.map((node) => markOf(node, visit));
  const picture = {
    id: 'home-map',
    title: messages.mapTitle(map.summary.actors, map.summary.ties),
    description: messages.mapDescription,
    ties: tiesOf(map, nodes),
  };
  return html`<div class="card map" data-live-map>
    <a href=${to('/map')} title=${messages.map}>
      ${SIZES.map((size) => nodeLink({ ...picture, nodes: fitTo(marks, size), size }))}
    </a>
    ${signLegend(signsIn(nodes.map(({ sector }) => sector)), chartMessages[locale].noSector)}
    ${behindMap(nodes, visit)}
  </div>`;
}

/** The organizations that met most others, and where all of them are. */
function behindMap(nodes: readonly Node[], visit: Visit) {
  const { locale, to } = visit;
  const messages = chartMessages[locale];
  const all = html`<a href=${to(address('/map', { view: 'table' }))}>${homeMessages[locale].allAsTable(nodes.length)}</a>`;
  const table = {
    head: [messages.organization, messages.sector, messages.others],
    words: 2,
    rows: nodes
      .slice(0, IN_TABLE)
      .map((node) => [
        pageOf(node)
          ? linkTo('Organization', { ...pageOf(node)!, name: node.label ?? '' }, visit)
          : node.label,
        node.sector?.shortName ?? messages.noSector,
        formatCount(node.degree, locale),
      ]),
    ...(nodes.length > IN_TABLE && { rest: all }),
  };
  return behind({ table, query: graphiqlAddress(HomeMap, mapVariables(locale)) }, locale);
}

const pageOf = ({ member }: Node) => (member.__typename === 'Organization' ? member : undefined);

function markOf(node: Node, { to }: Visit): NodeMark {
  const { label, radius, sector, x, y } = node;
  const page = pageOf(node);
  const wholeName = label ?? '';
  const mark = { name: page?.acronym ?? wholeName, wholeName, x, y, radius, sign: sector };
  return page ? { ...mark, path: to(pathOf('Organization', page.slug)) } : mark;
}

function tiesOf({ ties }: CommunityMap, nodes: readonly Node[]): TieLine[] {
  const places = new Map(nodes.map(({ id }, at) => [id, at]));
  return ties.flatMap(({ source, target, backbone }): TieLine[] => {
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined) return [];
    return [{ from, to, kind: backbone ? 'plain' : 'faint' }];
  });
}

/** How large the network is. */
export function networkFigures(
  counts: [count: number, nameOf: (count: number) => string][],
  { locale }: Visit,
) {
  return html`<ul class="sums">
    ${counts
      .filter(([count]) => count > 0)
      .map(
        ([count, nameOf]) =>
          html`<li><strong>${formatCount(count, locale)}</strong> <span class="muted">${nameOf(count)}</span></li>`,
      )}
  </ul>`;
}
