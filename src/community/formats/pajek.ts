import { chunked } from './chunks.ts';
import { edgesOf } from './edges.ts';
import type { ExportedGraph, GraphNode } from './exported-graph.ts';

/**
 * A Pajek network: labels and one weight per edge. A two-mode network has the number of actors behind that of all
 * vertices, and the actors first. Comments stand only before `*Network`: further down, networkx reads them as
 * vertices and edges.
 */
export const writePajek = (graph: ExportedGraph): Generator<string> => chunked(lines(graph));

function* lines(graph: ExportedGraph): Generator<string> {
  const { title, description, license, creator, revision, source } = graph;
  const metadata = {
    Description: description,
    License: license,
    Revision: revision,
    Creator: creator,
    Synthetic: String(graph.synthetic),
  };
  for (const [name, text] of Object.entries({ ...metadata, Source: source })) {
    if (text) yield `% ${name}: ${onOneLine(text)}\n`;
  }
  yield `*Network ${onOneLine(title)}\n`;
  const nodes = [...graph.nodes];
  const actors = nodes.filter(isActor);
  const sorted = [...actors, ...nodes.filter((node) => !isActor(node))];
  yield `*Vertices ${graph.mode === 'TWO_MODE' ? `${sorted.length} ${actors.length}` : sorted.length}\n`;
  yield* verticesOf(sorted);
  yield '*Edges\n';
  const numbers = new Map(sorted.map(({ id }, at) => [id, at + 1]));
  for (const { source: from, target: to, weight } of edgesOf(graph)) {
    yield `${numbers.get(from)} ${numbers.get(to)}${weight === null ? '' : ` ${weight}`}\n`;
  }
}

const isActor = ({ kind }: GraphNode): boolean => kind === 'ORGANIZATION' || kind === 'EXPERT';

/** networkx merges vertices of the same label, so a label that was used before gets the id after it. */
function* verticesOf(nodes: readonly GraphNode[]): Generator<string> {
  const used = new Set<string>();
  for (const [at, { id, label }] of nodes.entries()) {
    let name = quotable(label) || quotable(id);
    while (used.has(name)) name += ` [${quotable(id)}]`;
    used.add(name);
    yield `${at + 1} "${name}"\n`;
  }
}

const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Pajek has no escapes, and some readers treat a backslash as one. */
const quotable = (text: string): string => onOneLine(text).replaceAll('"', "'").replaceAll('\\', '/');
