import { nodeColumns, positionColumns, valuesOf } from './columns.ts';
import { writeCsv } from './csv.ts';
import { edgeHeadings, edgesOf } from './edges.ts';
import type { ExportedGraph } from './exported-graph.ts';

const NAMES = {
  ONE_MODE: ['source', 'target', 'sourceLabel', 'targetLabel'],
  TWO_MODE: ['actor', 'event', 'actorLabel', 'eventLabel'],
};

/** The edges as a table: one row per tie, or per attendance in a two-mode graph. */
export function* writeEdgeTable(graph: ExportedGraph): Generator<string> {
  const labels = new Map<string, string>();
  for (const { id, label } of graph.nodes) labels.set(id, label);
  const labelOf = (id: string) => labels.get(id) ?? null;
  function* rows() {
    for (const { source, target, values } of edgesOf(graph)) {
      yield [source, target, labelOf(source), labelOf(target), ...values];
    }
  }
  const ends = NAMES[graph.mode === 'TWO_MODE' ? 'TWO_MODE' : 'ONE_MODE'];
  yield* writeCsv(graph, [...ends, ...edgeHeadings(graph).map(({ name }) => name)], rows());
}

/** The nodes as a table, with all their metrics. */
export function* writeNodeTable(graph: ExportedGraph): Generator<string> {
  const columns = [...nodeColumns(graph), ...positionColumns];
  function* rows() {
    for (const node of graph.nodes) yield [node.id, node.label, ...valuesOf(columns, node)];
  }
  yield* writeCsv(graph, ['id', 'label', ...columns.map(({ name }) => name)], rows());
}
