import { nodeColumns, positionColumns, valuesOf } from './columns.ts';
import { writeCsv } from './csv.ts';
import { edgeHeadings, edgesOf } from './edges.ts';
import type { ExportedGraph, GraphNode } from './exported-graph.ts';

/** What the ends of an edge are called. */
const ENDS = { ONE_MODE: ['source', 'target'], TWO_MODE: ['actor', 'event'] } as const;

/** What the table says of both ends, by which it joins the table of nodes and any other that has one of these. */
const JOINS = ['label', 'slug', 'address', 'ror', 'wikidata'] as const;

const headingOf = (end: string, name: string) => `${end}${name[0]?.toUpperCase()}${name.slice(1)}`;

/** The edges as a table: one row per tie, or per attendance in a two-mode graph. */
export function* writeEdgeTable(graph: ExportedGraph): Generator<string> {
  const nodes = new Map<string, GraphNode>();
  for (const node of graph.nodes) nodes.set(node.id, node);
  const joins = graph.mode === 'EXPERT' ? JOINS.filter((name) => name !== 'ror') : JOINS;
  function* rows() {
    for (const { source, target, values } of edgesOf(graph)) {
      const ends = [nodes.get(source), nodes.get(target)];
      yield [source, target, ...joins.flatMap((name) => ends.map((end) => end?.[name] ?? null)), ...values];
    }
  }
  const ends = ENDS[graph.mode === 'TWO_MODE' ? 'TWO_MODE' : 'ONE_MODE'];
  const headings = joins.flatMap((name) => ends.map((end) => headingOf(end, name)));
  yield* writeCsv(graph, [...ends, ...headings, ...edgeHeadings(graph).map(({ name }) => name)], rows());
}

/** The nodes as a table, with all their metrics. */
export function* writeNodeTable(graph: ExportedGraph): Generator<string> {
  const columns = [...nodeColumns(graph), ...positionColumns];
  function* rows() {
    for (const node of graph.nodes) yield [node.id, node.label, ...valuesOf(columns, node)];
  }
  yield* writeCsv(graph, ['id', 'label', ...columns.map(({ name }) => name)], rows());
}
