import { chunked } from './chunks.ts';
import { type CellValue, type Heading, nodeColumns, positionColumns, textOf, valuesOf } from './columns.ts';
import { edgeHeadings, edgeIdOf, edgesOf } from './edges.ts';
import { type ExportedGraph, metadataNames } from './exported-graph.ts';
import { declaration, element, escaped, opening } from './xml.ts';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

const TYPES: Record<Heading['type'], string> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

/** GraphML (http://graphml.graphdrawing.org) with typed keys; the metadata are data of the graph. */
export const writeGraphml = (graph: ExportedGraph): Generator<string> => chunked(lines(graph));

function* lines(graph: ExportedGraph): Generator<string> {
  const metadata = metadataNames.map((name): Heading => ({ name, type: 'string' }));
  const columns = [...positionColumns, ...nodeColumns(graph)];
  const nodes: Heading[] = [{ name: 'label', type: 'string' }, ...columns];
  const edges: Heading[] = [{ name: 'weight', type: 'double' }, ...edgeHeadings(graph)];
  yield declaration;
  yield `${opening('graphml', {
    xmlns: NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} ${NAMESPACE}/1.0/graphml.xsd`,
  })}\n`;
  yield keysOf('graph', metadata) + keysOf('node', nodes) + keysOf('edge', edges);
  yield `${opening('graph', { id: 'G', edgedefault: 'undirected' })}\n`;
  yield `${dataOf(
    'graph',
    metadataNames.map((name) => graph[name]),
  )}\n`;
  for (const node of graph.nodes) {
    const values = [node.label, ...valuesOf(columns, node)];
    yield `${element('node', { id: node.id }, dataOf('node', values))}\n`;
  }
  for (const edge of edgesOf(graph)) {
    const ends = { id: edgeIdOf(edge), source: edge.source, target: edge.target };
    yield `${element('edge', ends, dataOf('edge', [edge.weight, ...edge.values]))}\n`;
  }
  yield '</graph>\n</graphml>\n';
}

type Owner = 'graph' | 'node' | 'edge';

/** The id of a key must be an XML name and unique in the file, which the name of a column need not be. */
const keyId = (owner: Owner, at: number): string => owner + at;

const keysOf = (owner: Owner, headings: readonly Heading[]): string =>
  headings
    .map(({ name, type }, at) =>
      element('key', {
        id: keyId(owner, at),
        for: owner,
        'attr.name': name,
        'attr.type': TYPES[type],
      }),
    )
    .map((key) => `${key}\n`)
    .join('');

const dataOf = (owner: Owner, values: readonly CellValue[]): string =>
  values
    .map((value, at) => {
      const text = textOf(value);
      return text && `<data key="${keyId(owner, at)}">${escaped(text)}</data>`;
    })
    .join('');
