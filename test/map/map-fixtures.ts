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
  sector: null,
  community: null,
  member: { __typename: 'Organization', acronym: null },
  ...fields,
});

/** A tie of a made-up map. */
export const tie = (source: string, target: string, fields: Partial<Tie> = {}): Tie => ({
  source,
  target,
  shared: 1,
  expected: 1,
  verdict: 'NOT_DISTINGUISHABLE',
  firstTogether: 2021,
  lastTogether: 2022,
  ...fields,
});

/** What maps are drawn by where a test does not say. */
export const GRAPH_OPTIONS = {
  sectors: ['academia', 'authority'],
  size: 'degree',
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
