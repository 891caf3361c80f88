import type { DocumentNode } from 'graphql';
import { additionsOf } from './additions.ts';
import type { LensOf } from './lens-of.ts';
import type { OurTypes } from './our-types.ts';
import { plainDocument } from './plain-document.ts';
import type { Problem } from './problem.ts';
import { MAX_BYTES, readSdl } from './read-sdl.ts';
import { problemsOf } from './rules/index.ts';
import { problemOfName } from './rules/name.ts';
import { Subgraph } from './subgraph.ts';
import { type OurGraph, type SubgraphSource } from './subgraph-source.ts';
import { withoutFederation } from './without-federation.ts';

/** What the rules say of a subgraph. */
export interface Judged {
  source: SubgraphSource;
  adds: readonly string[];
  problems: readonly Problem[];
  /** What of it is composed, where no rule speaks against it. */
  document?: DocumentNode;
}

/** What subgraphs are judged by. */
export interface Standard {
  graph: OurGraph;
  types: OurTypes;
  lensOf: LensOf;
}

/** A lens repeats the SDL of a network with a longer name for each type. */
const MAX_LENS_BYTES = 4 * MAX_BYTES;

/** Judges a subgraph by the rules; `others` are the names that are taken. */
export function judge(
  source: SubgraphSource,
  { graph, types, lensOf }: Standard,
  others: readonly string[],
): Judged {
  const name = problemOfName(source.name, types, [...others, graph.home]);
  if (name) return { source, adds: [], problems: [{ message: name }] };
  const { network } = source;
  if (!network) return judgeSdl(source, source.sdl, types);
  const { name: called, sdl, url } = source;
  const lens = lensOf({ name: called, home: graph.home, sdl, ours: graph.sdl, url, ourUrl: graph.url });
  if ('problems' in lens)
    return { source, adds: [], problems: lens.problems.map((message) => ({ message })) };
  return judgeSdl(source, lens.lens.sdl, types);
}

function judgeSdl(source: SubgraphSource, sdl: string, types: OurTypes): Judged {
  const document = readSdl(source.name, sdl, source.network ? MAX_LENS_BYTES : MAX_BYTES);
  if ('message' in document) return { source, adds: [], problems: [document] };
  const subgraph = new Subgraph(source.name, withoutFederation(document), types, source.network);
  const judged = { source, adds: additionsOf(subgraph), problems: problemsOf(subgraph) };
  return judged.problems.length > 0 ? judged : { ...judged, document: plainDocument(subgraph) };
}
