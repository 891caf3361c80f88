import type { Verdict } from '../graph/ties.ts';

/** Which graph a file holds: ties between organizations, ties between experts, or who attended what. */
export type GraphMode = 'ORGANIZATION' | 'EXPERT' | 'TWO_MODE';

/** What a node stands for: the first two are actors, the rest are events, which are in two-mode graphs alone. */
export type NodeKind = 'ORGANIZATION' | 'EXPERT' | 'ACTIVITY' | 'EDITION' | 'OUTCOME';

/**
 * A graph as the writers of files read it. Nodes, ties and attendances can be iterated more than once, each time in
 * the same order, so that a writer keeps none of the ties; nodes are few, and some writers keep them all.
 * Numbers that are not defined are NaN or null and are left out of files, never written as 0.
 */
export interface ExportedGraph {
  title: string;
  description: string;
  /** The address of the licence. */
  license: string;
  /** The program and its version. */
  creator: string;
  /** The revision of the network; the same revision gives the same bytes. */
  revision: string;
  /** The address of this file. */
  source: string | null;
  mode: GraphMode;
  /** Whether all of it is invented; no graph is of real and synthetic data. */
  synthetic: boolean;
  editions: readonly GraphEdition[];
  nodes: Iterable<GraphNode>;
  /** Each pair of actors once; none in TWO_MODE. */
  ties: Iterable<GraphTie>;
  /** Each pair of actor and event once; only in TWO_MODE. */
  attendances: Iterable<GraphAttendance>;
}

/** The metadata of a graph, in the order in which files list them. */
export const metadataNames = [
  'title',
  'description',
  'license',
  'creator',
  'revision',
  'source',
  'mode',
  'synthetic',
] as const satisfies readonly (keyof ExportedGraph)[];

/** An edition, with its first and last day as far as they are known: `2021`, `2021-05` or `2021-05-13`. */
export interface GraphEdition {
  slug: string;
  name: string;
  start: string | null;
  end: string | null;
  /** False where nothing of the graph can be of it: then files do not list it. */
  isInScope: boolean;
}

/** By what a node is joined to other tables; null where it is not known, or where its kind has none. */
export interface NodeDetails {
  slug: string | null;
  /** The address of its page. */
  address: string | null;
  acronym: string | null;
  /** ISO 3166-2, such as MX-JAL. */
  state: string | null;
  /** The ids of the registries, not their addresses. */
  ror: string | null;
  wikidata: string | null;
}

/** A node of a graph. Every `editions` here holds indexes of the editions of the graph. */
export interface GraphNode extends NodeDetails {
  id: string;
  /** May hold any text at all. */
  label: string;
  kind: NodeKind;
  sector: string | null;
  scope: string | null;
  x: number;
  y: number;
  degree: number;
  strength: number;
  community: string | null;
  editions: Iterable<number>;
  /** Further measures. A name has values of one type in all nodes, and is none of the fields above. */
  metrics?: Readonly<Record<string, number | boolean | null>>;
}

/** Two actors that shared events, both among the nodes; for the measures see `Ties`. */
export interface GraphTie {
  source: string;
  target: string;
  shared: number;
  newman: number;
  jaccard: number;
  expected: number;
  surprise: number;
  pValue: number;
  qValue: number;
  verdict: Verdict;
  /** Years. */
  firstTogether: number | null;
  lastTogether: number | null;
  editions: Iterable<number>;
}

/** An actor at an event, both among the nodes, and the event's edition as its index. */
export interface GraphAttendance {
  actor: string;
  event: string;
  edition: number;
}
