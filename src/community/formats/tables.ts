import { nodeColumns, positionColumns, valuesOf } from './columns.ts';
import { writeCsv } from './csv.ts';
import { edgeHeadings, edgesOf } from './edges.ts';
import type { ExportedGraph } from './exported-graph.ts';

const NAMES = {
  ONE_MODE: ['source', 'target', 'sourceLabel', 'targetLabel'],
  TWO_MODE: ['actor', 'event', 'actorLabel', 'eventLabel'],
};

/** The edges as a table: one row per tie, or per attendance in a two-mode graph. */
export function* writeEdgeTable(view: ExportedGraph): Generator<string> {
  const labels = new Map<string, string>();
  for (const { id, label } of view.nodes) labels.set(id, label);
  const labelOf = (id: string) => labels.get(id) ?? null;
  function* rows() {
    for (const { source, target, values } of edgesOf(view)) {
      yield [source, target, labelOf(source), labelOf(target), ...values];
    }
  }
  const ends = NAMES[view.mode === 'TWO_MODE' ? 'TWO_MODE' : 'ONE_MODE'];
  yield* writeCsv(view, [...ends, ...edgeHeadings(view).map(({ name }) => name)], rows());
}

/** The nodes as a table, with all their metrics. */
export function* writeNodeTable(view: ExportedGraph): Generator<string> {
  const columns = [...nodeColumns(view), ...positionColumns];
  function* rows() {
    for (const node of view.nodes) yield [node.id, node.label, ...valuesOf(columns, node)];
  }
  yield* writeCsv(view, ['id', 'label', ...columns.map(({ name }) => name)], rows());
}
