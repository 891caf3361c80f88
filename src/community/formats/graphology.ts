import { chunked } from './chunks.ts';
import { type CellValue, type Heading, nodeColumns, positionColumns, valuesOf } from './columns.ts';
import { edgeHeadings, edgeIdOf, edgesOf } from './edges.ts';
import { type ExportedGraph, metadataNames } from './exported-graph.ts';

const OPTIONS = { type: 'undirected', multi: false, allowSelfLoops: false };

/** JSON as graphology's `Graph.from` reads it (https://graphology.github.io/serialization.html). */
export const writeGraphology = (graph: ExportedGraph): Generator<string> => chunked(pieces(graph));

function* pieces(graph: ExportedGraph): Generator<string> {
  const metadata = Object.fromEntries(metadataNames.map((name) => [name, graph[name]]));
  const editions = graph.editions
    .filter(({ isInScope }) => isInScope)
    .map(({ slug, name, start, end }) => ({ slug, name, start, end }));
  yield `{"options":${JSON.stringify(OPTIONS)},\n`;
  yield `"attributes":${JSON.stringify({ ...metadata, editions })},\n"nodes":[\n`;
  yield* separated(nodesOf(graph));
  yield '],\n"edges":[\n';
  yield* separated(edgesIn(graph));
  yield ']}\n';
}

function* nodesOf(graph: ExportedGraph): Generator<unknown> {
  const columns = [...positionColumns, ...nodeColumns(graph)];
  for (const node of graph.nodes) {
    yield { key: node.id, attributes: { label: node.label, ...record(columns, valuesOf(columns, node)) } };
  }
}

function* edgesIn(graph: ExportedGraph): Generator<unknown> {
  const headings = edgeHeadings(graph);
  for (const edge of edgesOf(graph)) {
    const { source, target, weight, values } = edge;
    const attributes = { weight, ...record(headings, values) };
    yield { key: edgeIdOf(edge), source, target, undirected: true, attributes };
  }
}

const record = (headings: readonly Heading[], values: readonly CellValue[]): Record<string, CellValue> =>
  Object.fromEntries(headings.map(({ name }, at) => [name, values[at] ?? null]));

function* separated(items: Iterable<unknown>): Generator<string> {
  let before = '';
  for (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
}
