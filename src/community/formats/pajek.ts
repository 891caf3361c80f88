import { chunked } from './chunks.ts';
import { edgesOf } from './edges.ts';
import type { ExportedGraph, GraphNode } from './exported-graph.ts';

/**
 * A Pajek network: labels and one weight per edge. A two-mode network has the number of actors behind that of all
 * vertices, and the actors first. Comments are before `*Network` alone: further down, networkx takes them for
 * vertices and edges.
 */
export const writePajek = (view: ExportedGraph): Generator<string> => chunked(lines(view));

function* lines(view: ExportedGraph): Generator<string> {
  const { title, description, license, creator, revision, source } = view;
  const facts = { Description: description, License: license, Revision: revision, Creator: creator };
  for (const [name, text] of Object.entries({ ...facts, Source: source })) {
    if (text) yield `% ${name}: ${onOneLine(text)}\n`;
  }
  yield `*Network ${onOneLine(title)}\n`;
  const nodes = [...view.nodes];
  const actors = nodes.filter(isActor);
  const sorted = [...actors, ...nodes.filter((node) => !isActor(node))];
  yield `*Vertices ${view.mode === 'TWO_MODE' ? `${sorted.length} ${actors.length}` : sorted.length}\n`;
  yield* verticesOf(sorted);
  yield '*Edges\n';
  const numbers = new Map(sorted.map(({ id }, at) => [id, at + 1]));
  for (const { source: from, target: to, weight } of edgesOf(view)) {
    yield `${numbers.get(from)} ${numbers.get(to)}${weight === null ? '' : ` ${weight}`}\n`;
  }
}

const isActor = ({ kind }: GraphNode): boolean => kind === 'ORGANIZATION' || kind === 'EXPERT';

/** networkx takes vertices of one label for one vertex, so a label met before gets the id after it. */
function* verticesOf(nodes: readonly GraphNode[]): Generator<string> {
  const met = new Set<string>();
  for (const [at, { id, label }] of nodes.entries()) {
    let name = quotable(label) || quotable(id);
    while (met.has(name)) name += ` [${quotable(id)}]`;
    met.add(name);
    yield `${at + 1} "${name}"\n`;
  }
}

const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Pajek knows no escapes, and readers that do take a backslash for one. */
const quotable = (text: string): string => onOneLine(text).replaceAll('"', "'").replaceAll('\\', '/');
