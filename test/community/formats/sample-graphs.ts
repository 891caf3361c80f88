import type {
  ExportedGraph,
  GraphAttendance,
  GraphEdition,
  GraphMode,
  GraphNode,
  GraphTie,
} from '../../../src/community/formats/exported-graph.ts';

/** A graph without anything in it. */
export const emptyView = (mode: GraphMode = 'ORGANIZATION'): ExportedGraph => ({
  title: 'Who meets at "Datos" & elsewhere',
  description: 'Invented for tests.',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  creator: 'Tejido 0.1.0',
  revision: '42',
  source: 'https://example.org/community?format=gexf&mode=x',
  mode,
  synthetic: false,
  editions: [],
  nodes: [],
  ties: [],
  attendances: [],
});

export const node = (id: string, more: Partial<GraphNode> = {}): GraphNode => ({
  id,
  label: `The ${id}`,
  kind: 'ORGANIZATION',
  slug: id.toLowerCase(),
  address: `https://example.org/organizations/${id.toLowerCase()}`,
  acronym: null,
  state: null,
  ror: null,
  wikidata: null,
  sector: 'academia',
  scope: 'NATIONAL',
  x: 0.1,
  y: -2.5e-7,
  degree: 2,
  strength: 1.5,
  community: '1',
  editions: [0],
  ...more,
});

export const tie = (source: string, target: string, more: Partial<GraphTie> = {}): GraphTie => ({
  source,
  target,
  shared: 2,
  newman: 1 / 3,
  jaccard: 0.1 + 0.2,
  expected: 0.4,
  surprise: 1.25,
  pValue: 1e-7,
  qValue: 0.05,
  verdict: 'STRONGER_THAN_CHANCE',
  firstTogether: 2021,
  lastTogether: 2023,
  editions: [0, 1],
  ...more,
});

const edition = (slug: string, start: string | null, end: string | null = null): GraphEdition => ({
  slug,
  name: `Edition ${slug}`,
  start,
  end,
  isInScope: true,
});

/** Of every precision, and without a date. */
export const editions = [
  edition('datos-2021', '2021-05-13', '2021-05-14'),
  edition('datos-2022', '2022-02'),
  edition('datos-2023', '2023'),
  edition('datos-x', null),
];

const isolated = {
  slug: null,
  address: null,
  degree: 0,
  strength: 0,
  sector: null,
  scope: null,
  community: null,
  editions: [3],
};

/** Three organizations, two pairs tied, and one that is alone, of which little is known. */
export const organizations: ExportedGraph = {
  ...emptyView(),
  editions,
  nodes: [
    node('Organization_1', { label: 'INAI', metrics: { closeness: 1, articulation: true } }),
    node('Organization_2', { label: 'INAI', editions: [0, 1], metrics: { closeness: Number.NaN } }),
    node('Organization_3', { label: '=1+1', metrics: { closeness: null, articulation: false } }),
    node('Organization_4', { label: 'Ñandú "Azul" & <Cía>', x: Number.NaN, y: Number.NaN, ...isolated }),
  ],
  ties: [
    tie('Organization_1', 'Organization_2'),
    tie('Organization_2', 'Organization_3', {
      newman: 1e-12,
      qValue: Number.NaN,
      verdict: 'INSUFFICIENT_DATA',
      firstTogether: null,
      lastTogether: null,
      editions: [3],
    }),
  ],
};

/** Two experts and two events, of which an event stands first; one expert was at both. */
export const twoMode: ExportedGraph = {
  ...emptyView('TWO_MODE'),
  editions,
  nodes: [
    node('Activity_1', { kind: 'ACTIVITY', sector: null, scope: null }),
    node('Expert_1', { kind: 'EXPERT', editions: [0, 2] }),
    node('Expert_2', { kind: 'EXPERT' }),
    node('Edition_3', { kind: 'EDITION', editions: [2] }),
  ],
  attendances: [attendance('Expert_1', 'Activity_1', 0), attendance('Expert_2', 'Activity_1', 0)].concat(
    attendance('Expert_1', 'Edition_3', 2),
  ),
};

function attendance(actor: string, event: string, edition: number): GraphAttendance {
  return { actor, event, edition };
}

/** A whole file. */
export const fileOf = (chunks: Iterable<string>): string => [...chunks].join('');

/** A file's lines, without an empty last one. */
export const linesOf = (chunks: Iterable<string>): string[] => fileOf(chunks).trimEnd().split(/\r?\n/);
