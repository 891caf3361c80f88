import { chunked } from './chunks.ts';
import { type CellValue, type Heading, nodeColumns, textOf, valuesOf } from './columns.ts';
import { edgeHeadings, edgeIdOf, edgesOf } from './edges.ts';
import type { ExportedGraph, GraphMode } from './exported-graph.ts';
import { mergeSpells, type Spell, spellOf } from './spells.ts';
import { declaration, element, escaped, opening } from './xml.ts';

const NAMESPACE = 'http://gexf.net/1.3';

const KEYWORDS: Record<GraphMode, string> = {
  ORGANIZATION: 'community graph, organizations, one-mode',
  EXPERT: 'community graph, experts, one-mode',
  TWO_MODE: 'community graph, actors and events, two-mode',
};

/**
 * GEXF 1.3 (https://gexf.net), undirected and dynamic: nodes and edges exist in the spells of their editions. What
 * only editions without a date have has no spell, and so always exists. GEXF has no element for a licence: it is in
 * the description, with the revision.
 */
export const writeGexf = (graph: ExportedGraph): Generator<string> => chunked(lines(graph));

function* lines(graph: ExportedGraph): Generator<string> {
  yield declaration;
  yield `${opening('gexf', {
    xmlns: NAMESPACE,
    'xmlns:viz': `${NAMESPACE}/viz`,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} ${NAMESPACE}/gexf.xsd`,
    version: '1.3',
  })}\n`;
  yield metaOf(graph);
  const spells = graph.editions.map(spellOf);
  const time = { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' };
  yield `${opening('graph', { defaultedgetype: 'undirected', idtype: 'string', ...time })}\n`;
  yield* nodesOf(graph, spells);
  yield* edgesIn(graph, spells);
  yield '</graph>\n</gexf>\n';
}

function metaOf({
  title,
  description,
  license,
  creator,
  revision,
  source,
  mode,
  synthetic,
}: ExportedGraph): string {
  const lines = [
    title,
    description,
    `License: ${license}`,
    `Revision: ${revision}`,
    `Synthetic: ${synthetic}`,
  ];
  if (source) lines.push(`Source: ${source}`);
  const parts = { creator, keywords: KEYWORDS[mode], description: lines.filter(Boolean).join('\n') };
  const texts = Object.entries(parts).map(([name, text]) => element(name, {}, escaped(text)));
  return `${element('meta', {}, texts.join(''))}\n`;
}

function* nodesOf(graph: ExportedGraph, spells: readonly (Spell | undefined)[]): Generator<string> {
  const columns = nodeColumns(graph);
  yield attributeDeclarations('node', columns);
  yield attributeDeclarations('edge', edgeHeadings(graph));
  yield '<nodes>\n';
  for (const node of graph.nodes) {
    const { id, label, x, y, editions } = node;
    const position = Number.isFinite(x) && Number.isFinite(y) ? element('viz:position', { x, y }) : '';
    const content = attvalues(columns, valuesOf(columns, node)) + position + spellsOf(spells, editions);
    yield `${element('node', { id, label }, content)}\n`;
  }
  yield '</nodes>\n';
}

function* edgesIn(graph: ExportedGraph, spells: readonly (Spell | undefined)[]): Generator<string> {
  const headings = edgeHeadings(graph);
  yield '<edges>\n';
  for (const edge of edgesOf(graph)) {
    const { source, target, weight, values, editions } = edge;
    const content = attvalues(headings, values) + spellsOf(spells, editions);
    yield `${element('edge', { id: edgeIdOf(edge), source, target, weight }, content)}\n`;
  }
  yield '</edges>\n';
}

const attributeDeclarations = (owner: 'node' | 'edge', headings: readonly Heading[]): string =>
  `${element(
    'attributes',
    { class: owner, mode: 'static' },
    headings.map(({ name, type }) => element('attribute', { id: name, title: name, type })).join(''),
  )}\n`;

const attvalues = (headings: readonly Heading[], values: readonly CellValue[]): string =>
  wrapIfAny(
    'attvalues',
    values.map((value, at) => {
      const text = textOf(value);
      return text && `<attvalue for="${escaped(headings[at]!.name)}" value="${escaped(text)}"/>`;
    }),
  );

const spellsOf = (spells: readonly (Spell | undefined)[], editions: Iterable<number>): string => {
  const known = Array.from(editions, (at) => spells[at]).filter((spell) => spell !== undefined);
  return wrapIfAny(
    'spells',
    mergeSpells(known).map(({ start, end }) => element('spell', { start, end })),
  );
};

/** The schema allows no empty lists. */
const wrapIfAny = (name: string, parts: readonly string[]): string => {
  const content = parts.join('');
  return content && element(name, {}, content);
};
