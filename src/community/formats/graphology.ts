import { chunked } from './chunks.ts';
import { type CellValue, type Heading, nodeColumns, positionColumns, valuesOf } from './columns.ts';
import { edgeHeadings, edgeIdOf, edgesOf } from './edges.ts';
import { type ExportedGraph, metadataNames } from './exported-graph.ts';

const OPTIONS = { type: 'undirected', multi: false, allowSelfLoops: false };

/** JSON as graphology's `Graph.from` reads it (https://graphology.github.io/serialization.html). */
export const writeGraphology = (view: ExportedGraph): Generator<string> => chunked(pieces(view));

function* pieces(view: ExportedGraph): Generator<string> {
  const facts = Object.fromEntries(metadataNames.map((name) => [name, view[name]]));
  const editions = view.editions.map(({ slug, name, start, end }) => ({ slug, name, start, end }));
  yield `{"options":${JSON.stringify(OPTIONS)},\n`;
  yield `"attributes":${JSON.stringify({ ...facts, editions })},\n"nodes":[\n`;
  yield* separated(nodesOf(view));
  yield '],\n"edges":[\n';
  yield* separated(edgesIn(view));
  yield ']}\n';
}

function* nodesOf(view: ExportedGraph): Generator<unknown> {
  const columns = [...positionColumns, ...nodeColumns(view)];
  for (const node of view.nodes) {
    yield { key: node.id, attributes: { label: node.label, ...record(columns, valuesOf(columns, node)) } };
  }
}

function* edgesIn(view: ExportedGraph): Generator<unknown> {
  const headings = edgeHeadings(view);
  for (const edge of edgesOf(view)) {
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
