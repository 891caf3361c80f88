import { type Colouring, colouringOf } from '../../web/map/graph/colouring.ts';
import type { CommunityMapData } from '../../web/map/graph/to-graph.ts';

type Node = CommunityMapData['nodes'][number];
type Tie = CommunityMapData['ties'][number];

/** A node of a made-up map; what a test does not say does not matter to it. */
export const node = (id: string, fields: Partial<Node> = {}): Node => ({
  id,
  label: id,
  kind: 'ORGANIZATION',
  scope: null,
  x: 0,
  y: 0,
  degree: 1,
  strength: 1,
  radius: 10,
  component: 0,
  editions: [],
  sector: null,
  community: null,
  member: { __typename: 'Organization', acronym: null, state: null },
  ...fields,
});

/** A tie of a made-up map. */
export const tie = (source: string, target: string, fields: Partial<Tie> = {}): Tie => ({
  source,
  target,
  shared: 1,
  backbone: true,
  firstTogether: 2021,
  lastTogether: 2022,
  ...fields,
});

/** The sectors of made-up maps, with their signs. */
export const SECTORS = [
  {
    slug: 'academia',
    name: 'Academia',
    shortName: 'Academia',
    colour: { light: '#33198b', dark: '#6e5dd2' },
    shape: 'square' as const,
    synthetic: false,
  },
  {
    slug: 'authority',
    name: 'Autoridades de todas partes',
    shortName: 'Autoridades',
    colour: { light: '#de5383', dark: '#c96894' },
    shape: 'circle' as const,
    synthetic: false,
  },
];

/** Nodes by sector. */
export const bySector = (nodes: readonly Node[]): Colouring =>
  colouringOf(
    'sector',
    nodes,
    ({ sector }) => sector?.slug ?? null,
    new Map(SECTORS.map(({ slug, colour, ...style }) => [slug, { ...style, tint: colour }])),
    { none: 'Sin sector', other: 'Otros sectores' },
  );

/** What maps are drawn by where a test does not say. */
export const GRAPH_OPTIONS = {
  colouring: bySector([]),
  hidden: [] as string[],
  size: 'strength',
  nameless: 'Actividad',
} as const;

/** A cross of five: C in the middle, tied to N, E, S and W. */
export const cross = {
  nodes: [
    node('C', { degree: 4 }),
    node('N', { y: -100 }),
    node('E', { x: 100 }),
    node('S', { y: 100 }),
    node('W', { x: -100 }),
  ],
  ties: ['N', 'E', 'S', 'W'].map((end) => tie('C', end)),
};
