import { UndirectedGraph } from 'graphology';
import type { CommunityMapQuery, MapNodeKind, Scope } from '../../graphql/operations.ts';
import type { Shape } from '../../styles/sector-style.ts';
import type { Colouring } from './colouring.ts';
import { communityNames } from './communities.ts';
import type { Change, Tint } from './palette.ts';

export type CommunityMapData = CommunityMapQuery['communityMap'];
export type MapNodeData = CommunityMapData['nodes'][number];

/** A node as it is drawn. */
export interface NodeAttributes {
  /** From left to right and from top to bottom, as the server has them. */
  x: number;
  y: number;
  /** The radius, in the same units. */
  radius: number;
  tint: Tint;
  shape: Shape;
  label: string;
  acronym: string | null;
  kind: MapNodeKind;
  sector: string | null;
  scope: Scope | null;
  degree: number;
  strength: number;
  /** Its community: what it is called in a sentence, its id, and its name on the map, which no other has. */
  community: string | null;
  communityId: string | null;
  communityName: string | null;
  /** The part of the map that it is tied to: 0 is the largest; null where it has no ties. */
  component: number | null;
  change: Change | null;
}

/** A tie as it is drawn. */
export interface TieAttributes {
  shared: number;
  /** Whether it stands out: the others are drawn faint below. */
  isBackbone: boolean;
  change: Change | null;
}

export type MapGraph = UndirectedGraph<NodeAttributes, TieAttributes>;

/** What became of nodes, by their ids, and of ties, by their keys, between two editions. */
export interface Changes {
  nodes: ReadonlyMap<string, Change>;
  ties: ReadonlyMap<string, Change>;
}

/** What decides how nodes and ties are drawn. */
export interface GraphOptions {
  colouring: Colouring;
  /** The keys of the classes that are not shown. */
  hidden: readonly string[];
  /** What the size of a node stands for. */
  size: 'degree' | 'strength';
  /** The label of a node without a name. */
  nameless: string;
  changes?: Changes | undefined;
}

/** The key of the tie between two nodes, in either order. */
export const tieKey = (one: string, other: string): string =>
  one < other ? `${one}~${other}` : `${other}~${one}`;

/** The graph to draw, from the nodes and ties of the server, which has placed them. Those of no radius are counted, not drawn. */
export function toGraph(
  { nodes, ties }: Pick<CommunityMapData, 'nodes' | 'ties'>,
  options: GraphOptions,
): MapGraph {
  const graph: MapGraph = new UndirectedGraph({ allowSelfLoops: false });
  const radii = options.size === 'degree' ? radiiByDegree(nodes) : nodes.map(({ radius }) => radius);
  const names = communityNames(nodes);
  for (const [at, node] of nodes.entries())
    if (node.radius > 0 && !options.hidden.includes(options.colouring.classOf.get(node.id)?.key ?? ''))
      graph.addNode(node.id, nodeAttributes(node, radii[at]!, names, options));
  for (const tie of ties) {
    const key = tieKey(tie.source, tie.target);
    if (tie.source === tie.target || graph.hasEdge(key)) continue;
    if (!graph.hasNode(tie.source) || !graph.hasNode(tie.target)) continue;
    graph.addEdgeWithKey(key, tie.source, tie.target, {
      shared: tie.shared,
      isBackbone: tie.backbone,
      change: options.changes?.ties.get(key) ?? null,
    });
  }
  return graph;
}

function nodeAttributes(
  node: MapNodeData,
  radius: number,
  names: ReadonlyMap<string, string>,
  options: GraphOptions,
): NodeAttributes {
  const slug = node.member.__typename === 'Sector' ? node.member.slug : (node.sector?.slug ?? null);
  const style = options.colouring.classOf.get(node.id);
  return {
    x: node.x,
    y: node.y,
    radius,
    tint: style?.tint ?? null,
    shape: node.kind === 'ACTIVITY' ? 'square' : (style?.shape ?? 'circle'),
    label: node.label ?? options.nameless,
    acronym: node.member.__typename === 'Organization' ? node.member.acronym : null,
    kind: node.kind,
    sector: slug,
    scope: node.scope,
    degree: node.degree,
    strength: node.strength,
    community: node.community?.label ?? null,
    communityId: node.community?.community ?? null,
    communityName: names.get(node.community?.community ?? '') ?? null,
    component: node.component,
    change: options.changes?.nodes.get(node.id) ?? null,
  };
}

/** Radii by degree, in the range of those that the server gives by strength; none so large that two nodes overlap. */
export function radiiByDegree(
  nodes: readonly Pick<MapNodeData, 'x' | 'y' | 'degree' | 'radius'>[],
): number[] {
  const radii = nodes.map(({ radius }) => radius);
  const [low, high] = [Math.min(...radii), Math.max(...radii)];
  const most = Math.max(1, ...nodes.map(({ degree }) => degree));
  return nodes.map((node) => {
    const nearest = nodes.reduce(
      (min, other) => (other === node ? min : Math.min(min, Math.hypot(other.x - node.x, other.y - node.y))),
      Number.POSITIVE_INFINITY,
    );
    return Math.min(low + (high - low) * Math.sqrt(node.degree / most), nearest / 2);
  });
}
