import { html } from '@lit-labs/ssr';
import { chartMessages } from '../i18n/charts.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { behind } from './behind.ts';
import { type NodeMark, nodeLink, type PictureSize, type TieLine } from './node-link.ts';
import { type Sign, signLegend, signsIn } from './sign.ts';

/** Somebody whom another met. */
export interface Neighbour {
  name: string;
  shared: number;
  sign: Sign | null;
  /** Its name as it stands in the table, linked to its page. */
  link?: unknown;
}

/** Who is in the middle, and who is around. */
export interface Neighbourhood {
  id: string;
  title: string;
  description: string;
  middle: { name: string; sign: Sign | null };
  neighbours: readonly Neighbour[];
  /** What the neighbours are: "Organización". */
  what: string;
  /** The address of its query in GraphiQL. */
  query: string | undefined;
}

/** How many are drawn at most. */
export const MOST_NEIGHBOURS = 40;

const SIZES: readonly PictureSize[] = [
  { name: 'wide', width: 560, height: 460, font: 14, labels: 30 },
  { name: 'narrow', width: 328, height: 300, font: 12, labels: 12 },
];

/** Around somebody those whom they met, by sectors; nearer is more. */
export function neighbourhood(
  { middle, neighbours, what, query, ...picture }: Neighbourhood,
  locale: Locale,
) {
  const { noSector, sector, shared: together } = chartMessages[locale];
  const around = inSectors(neighbours);
  const most = Math.max(...around.map(({ shared }) => shared));
  const ties = around.map(
    ({ shared }, at): TieLine => ({ from: 0, to: at + 1, kind: shared > 1 ? 'strong' : 'plain' }),
  );
  const table = {
    head: [what, sector, together],
    words: 2,
    rows: neighbours.map(({ name, link = name, sign, shared }) => [
      link,
      sign?.shortName ?? noSector,
      formatCount(shared, locale),
    ]),
  };
  return html`<figure class="chart-figure">
    ${SIZES.map((size) => lowerFor(around.length, size)).map((size) => {
      const nodes = [
        centre(middle, size),
        ...around.map((each, at) => placed(each, at, around.length, most, size)),
      ];
      return nodeLink({ ...picture, nodes, ties, size });
    })}
    ${signLegend(signsIn(around.map(({ sign }) => sign)), noSector)}
    ${behind({ table, query }, locale)}
  </figure>`;
}

/** With so few neighbours a picture is lower. */
const FEW = 6;

const lowerFor = (neighbours: number, size: PictureSize): PictureSize =>
  neighbours <= FEW ? { ...size, height: size.height * 0.65 } : size;

/** Neighbours sector by sector, the largest sector first, those without one last. */
function inSectors(neighbours: readonly Neighbour[]): Neighbour[] {
  const groups = [...Map.groupBy(neighbours, ({ sign }) => sign?.slug ?? '').entries()];
  return groups
    .sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length)
    .flatMap(([, group]) => group.toSorted((a, b) => b.shared - a.shared));
}

const centre = (
  { name, sign }: Neighbourhood['middle'],
  { width, height, name: size }: PictureSize,
): NodeMark => ({
  name,
  sign,
  x: width / 2,
  y: height / 2,
  radius: size === 'wide' ? 12 : 9,
});

/** Where a neighbour stands: on a ring, each second one further in, and nearer with more encounters. */
function placed(
  { name, sign, shared }: Neighbour,
  at: number,
  all: number,
  most: number,
  { width, height, name: size }: PictureSize,
): NodeMark {
  const angle = (2 * Math.PI * at) / all - Math.PI / 2;
  const step = all > 12 ? 0.13 * (at % 3) : 0;
  const near = most > 1 ? (0.4 * (shared - 1)) / (most - 1) : 0;
  const reach = 1 - Math.max(step, near);
  const [across, down] =
    size === 'wide' ? [width / 2 - 60, height / 2 - 26] : [width / 2 - 34, height / 2 - 20];
  return {
    name,
    sign,
    x: width / 2 + across * reach * Math.cos(angle),
    y: height / 2 + down * reach * Math.sin(angle),
    radius: size === 'wide' ? 7 : 5,
  };
}
