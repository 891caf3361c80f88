import Graph from 'graphology';
import type { CommunityMapQuery, MapNodeKind, Scope, TieVerdict } from '../graph/operations.ts';
import { type Change, lookOf, type Shape } from './palette.ts';

export type CommunityMapAnswer = CommunityMapQuery['communityMap'];

/** A node as it is drawn; the colour is a number of the palette, so that it goes with light and dark. */
export interface NodeLook {
  x: number;
  /** From bottom to top, as sigma has it. */
  y: number;
  /** The radius in pixels where all of the map is seen. */
  size: number;
  colour: number;
  shape: Shape;
  label: string;
  kind: MapNodeKind;
  sector: string | null;
  scope: Scope | null;
  degree: number;
  strength: number;
  community: string | null;
}

/** A tie as it is drawn. */
export interface TieLook {
  /** In pixels. */
  size: number;
  shared: number;
  expected: number | null;
  verdict: TieVerdict | null;
  first: number | null;
  last: number | null;
  change: Change | null;
}

export type MapGraph = Graph<NodeLook, TieLook>;

/** What nodes and ties are drawn by. */
export interface Looks {
  /** The slugs of all sectors, in the order that gives each its look. */
  sectors: readonly string[];
  /** What the size of a node says. */
  size: 'degree' | 'strength';
  /** What to call what has no name. */
  nameless: string;
  /** What became of ties between two editions, by their keys. */
  changes?: ReadonlyMap<string, Change>;
}

const [SMALLEST, LARGEST] = [3.5, 17];

/** The name of the tie between two, whichever is named first. */
export const tieKey = (one: string, other: string): string =>
  one < other ? `${one}~${other}` : `${other}~${one}`;

/** The radius of a node: its area goes with what it stands for. */
export const radiusOf = (value: number, most: number): number =>
  most > 0 ? SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value) / most) : SMALLEST;

/** The width of a tie: one pixel for one event shared, and one more for each doubling. */
export const widthOf = (shared: number): number => Math.min(6, 1 + Math.log2(Math.max(1, shared)) * 0.8);

/** What is drawn of a map that the server placed. */
export function toGraph({ nodes, ties }: Pick<CommunityMapAnswer, 'nodes' | 'ties'>, looks: Looks): MapGraph {
  const graph: MapGraph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  const most = nodes.reduce((highest, node) => Math.max(highest, node[looks.size]), 0);
  for (const node of nodes) graph.addNode(node.id, nodeLook(node, looks, most));
  for (const tie of ties) {
    const key = tieKey(tie.source, tie.target);
    if (tie.source === tie.target || graph.hasEdge(key)) continue;
    if (!graph.hasNode(tie.source) || !graph.hasNode(tie.target)) continue;
    graph.addEdgeWithKey(key, tie.source, tie.target, {
      size: widthOf(tie.shared),
      shared: tie.shared,
      expected: tie.expected,
      verdict: tie.verdict,
      first: tie.firstTogether,
      last: tie.lastTogether,
      change: looks.changes ? (looks.changes.get(key) ?? null) : null,
    });
  }
  return graph;
}

function nodeLook(node: CommunityMapAnswer['nodes'][number], looks: Looks, most: number): NodeLook {
  const slug = node.sector?.slug ?? null;
  const isActivity = node.kind === 'ACTIVITY';
  const look = isActivity
    ? { colour: -1, shape: 'square' as const }
    : lookOf(slug ? looks.sectors.indexOf(slug) : -1);
  const size = radiusOf(node[looks.size], most);
  return {
    x: node.x,
    y: -node.y,
    size: isActivity ? Math.min(size, 5) : size,
    ...look,
    label: node.label ?? looks.nameless,
    kind: node.kind,
    sector: slug,
    scope: node.scope,
    degree: node.degree,
    strength: node.strength,
    community: node.community?.label ?? null,
  };
}

interface Ties {
  ties: readonly { source: string; target: string }[];
}

/** What became of each tie of two editions. */
export function changesBetween(earlier: Ties, later: Ties): Map<string, Change> {
  const keys = ({ ties }: Ties) => ties.map(({ source, target }) => tieKey(source, target));
  const before = new Set(keys(earlier));
  const after = new Set(keys(later));
  return new Map([
    ...[...before].map((key): [string, Change] => [key, after.has(key) ? 'kept' : 'lapsed']),
    ...[...after].filter((key) => !before.has(key)).map((key): [string, Change] => [key, 'new']),
  ]);
}
