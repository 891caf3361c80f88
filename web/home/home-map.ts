import { html } from '@lit-labs/ssr';
import { fitTo, type NodeMark, nodeLink, type PictureSize, type TieLine } from '../charts/node-link.ts';
import { signLegend, signsIn } from '../charts/sign.ts';
import type { HomeMapQuery } from '../graphql/operations.ts';
import { chartMessages } from '../i18n/charts.ts';
import { homeMessages } from '../i18n/home.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { Visit } from '../layout/page.ts';

type CommunityMap = HomeMapQuery['communityMap'];
type Node = CommunityMap['nodes'][number];

const SIZES: readonly PictureSize[] = [
  { name: 'wide', width: 1000, height: 640, font: 20, labels: 26 },
  { name: 'narrow', width: 340, height: 226, font: 12, labels: 9 },
];

/** The community map, small and still, with its legend: the first thing one sees. It leads to the map that answers. */
export function homeMap(map: CommunityMap | undefined, visit: Visit) {
  const { locale, to } = visit;
  const messages = homeMessages[locale];
  if (!map) return html`<p class="empty">${messages.mapNotNow}</p>`;
  const nodes = map.nodes.toSorted((a, b) => b.degree - a.degree).filter(({ degree }) => degree > 0);
  if (nodes.length === 0) return html`<p class="empty">${messages.noTies}</p>`;
  const picture = {
    id: 'home-map',
    title: messages.mapTitle(map.summary.actors, map.summary.ties),
    description: messages.mapDescription,
    ties: tiesOf(map, nodes),
  };
  return html`<div class="card map">
    <a href=${to('/map')} title=${messages.map}>
      ${SIZES.map((size) => nodeLink({ ...picture, nodes: fitTo(nodes.map(markOf), size), size }))}
    </a>
    ${signLegend(signsIn(nodes.map(({ sector }) => sector)), chartMessages[locale].noSector)}
  </div>`;
}

const markOf = ({ label, member, radius, sector, x, y }: Node): NodeMark => {
  const short = member.__typename === 'Organization' ? member.acronym : null;
  return { name: short ?? label ?? '', x, y, radius, sign: sector };
};

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
