import { UndirectedGraph } from 'graphology';
import type { CommunityMapQuery, MapNodeKind, Scope, TieVerdict } from '../../graphql/operations.ts';
import { type Shape, sectorStyle } from '../../styles/sector-style.ts';
import type { TieChange } from './palette.ts';

export type CommunityMapData = CommunityMapQuery['communityMap'];
type Node = CommunityMapData['nodes'][number];

/** A node as it is drawn; the colour is an index in the palette, so that it suits light and dark. */
export interface NodeAttributes {
  x: number;
  /** From bottom to top, as sigma has it. */
  y: number;
  /** The radius in pixels at the ratio that shows the whole map. */
  size: number;
  colour: number;
  shape: Shape;
  label: string;
  acronym: string | null;
  kind: MapNodeKind;
  sector: string | null;
  scope: Scope | null;
  degree: number;
  strength: number;
  community: string | null;
}

/** A tie as it is drawn. */
export interface TieAttributes {
  /** In pixels. */
  size: number;
  shared: number;
  expected: number | null;
  verdict: TieVerdict | null;
  first: number | null;
  last: number | null;
  change: TieChange | null;
}

export type MapGraph = UndirectedGraph<NodeAttributes, TieAttributes>;

/** What decides how nodes and ties are drawn. */
export interface GraphOptions {
  /** The slugs of all sectors, in the order that gives each its style. */
  sectors: readonly string[];
  /** What the size of a node stands for. */
  size: 'degree' | 'strength';
  /** The label of a node without a name. */
  nameless: string;
  /** How ties changed between two editions, by their keys. */
  changes?: ReadonlyMap<string, TieChange>;
}

const [MIN_RADIUS, MAX_RADIUS] = [3, 11];

/** The key of the tie between two nodes, in either order. */
export const tieKey = (one: string, other: string): string =>
  one < other ? `${one}~${other}` : `${other}~${one}`;

/** Up to this many nodes, none is drawn smaller to save room. */
const MAX_NODES_AT_FULL_SIZE = 250;

/** The radius of one of so many nodes: its area grows with its value, and many nodes are smaller. */
export function nodeRadiusOf(value: number, max: number, nodes: number): number {
  const room = Math.max(0.35, Math.min(1, Math.sqrt(MAX_NODES_AT_FULL_SIZE / Math.max(1, nodes))));
  const share = max > 0 ? Math.sqrt(Math.max(0, value) / max) : 0;
  return room * (MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * share);
}

/** The width of a tie in pixels: 0.8 for one shared event, and 0.8 more for each doubling. */
export const tieWidthOf = (shared: number): number => Math.min(6, 0.8 + Math.log2(Math.max(1, shared)) * 0.8);

/** The factor of a tie's width for its change: new ties stand out also without their colour. */
const CHANGE_WIDTH_FACTOR: Record<TieChange, number> = { new: 2.2, kept: 1.2, lapsed: 0.8 };

/** The graph to draw, from the nodes and ties of the server, which has placed them. */
export function toGraph(
  { nodes, ties }: Pick<CommunityMapData, 'nodes' | 'ties'>,
  options: GraphOptions,
): MapGraph {
  const graph: MapGraph = new UndirectedGraph({ allowSelfLoops: false });
  const max = nodes.reduce((highest, node) => Math.max(highest, node[options.size]), 0);
  for (const node of nodes) graph.addNode(node.id, nodeAttributes(node, options, max, nodes.length));
  for (const tie of ties) {
    const key = tieKey(tie.source, tie.target);
    if (tie.source === tie.target || graph.hasEdge(key)) continue;
    if (!graph.hasNode(tie.source) || !graph.hasNode(tie.target)) continue;
    const change = options.changes?.get(key) ?? null;
    graph.addEdgeWithKey(key, tie.source, tie.target, {
      size: tieWidthOf(tie.shared) * (change ? CHANGE_WIDTH_FACTOR[change] : 1),
      shared: tie.shared,
      expected: tie.expected,
      verdict: tie.verdict,
      first: tie.firstTogether,
      last: tie.lastTogether,
      change,
    });
  }
  return graph;
}

function nodeAttributes(node: Node, options: GraphOptions, max: number, nodes: number): NodeAttributes {
  const slug = node.member.__typename === 'Sector' ? node.member.slug : (node.sector?.slug ?? null);
  const isActivity = node.kind === 'ACTIVITY';
  const style = isActivity
    ? { colour: -1, shape: 'square' as const }
    : sectorStyle(slug ? options.sectors.indexOf(slug) : -1);
  const size = nodeRadiusOf(node[options.size], max, nodes);
  return {
    x: node.x,
    y: -node.y,
    size: isActivity ? Math.min(size, 5) : size,
    ...style,
    label: node.label ?? options.nameless,
    acronym: node.member.__typename === 'Organization' ? node.member.acronym : null,
    kind: node.kind,
    sector: slug,
    scope: node.scope,
    degree: node.degree,
    strength: node.strength,
    community: node.community?.label ?? null,
  };
}

interface TieEnds {
  ties: readonly { source: string; target: string }[];
}

/** How each tie changed between two editions. */
export function changesBetween(earlier: TieEnds, later: TieEnds): Map<string, TieChange> {
  const keys = ({ ties }: TieEnds) => ties.map(({ source, target }) => tieKey(source, target));
  const before = new Set(keys(earlier));
  const after = new Set(keys(later));
  return new Map([
    ...[...before].map((key): [string, TieChange] => [key, after.has(key) ? 'kept' : 'lapsed']),
    ...[...after].filter((key) => !before.has(key)).map((key): [string, TieChange] => [key, 'new']),
  ]);
}
