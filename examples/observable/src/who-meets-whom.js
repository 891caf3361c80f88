import * as Plot from '@observablehq/plot';
import { autoType, csvParse } from 'd3-dsv';

const ADDRESS = import.meta.env.VITE_TEJIDO ?? 'http://127.0.0.1:4000';

async function table(path) {
  const response = await fetch(ADDRESS + path);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return csvParse(await response.text(), autoType);
}

const [ties, organizations] = await Promise.all([
  table('/export/organizations.edges.csv'),
  table('/data/organizations.csv'),
]);
const sectorOf = new Map(organizations.map(({ id, sector }) => [id, sector ?? 'not recorded']));
const sectorsOf = ({ source_slug, target_slug }) =>
  [sectorOf.get(source_slug), sectorOf.get(target_slug)].sort().join(' and ');
const strongest = ties
  .toSorted((one, other) => other.shared - one.shared)
  .slice(0, 15)
  .map((tie) => ({ ...tie, pair: `${tie.source_label} and ${tie.target_label}` }));

document.querySelector('#count').textContent =
  `${ties.length} ties of ${organizations.length} organizations, by the sectors of both ends.`;
document.querySelector('#sectors').append(
  Plot.plot({
    width: 900,
    marginLeft: 320,
    x: { label: 'Ties', grid: true },
    y: { label: null },
    marks: [Plot.barX(ties, Plot.groupY({ x: 'count' }, { y: sectorsOf, sort: { y: '-x', limit: 20 } }))],
  }),
);
document.querySelector('#strongest').append(
  Plot.plot({
    width: 900,
    marginLeft: 560,
    x: { label: 'Shared', grid: true },
    y: { label: null },
    marks: [Plot.dot(strongest, { x: 'shared', y: 'pair', fill: 'currentColor', sort: { y: '-x' } })],
  }),
);
