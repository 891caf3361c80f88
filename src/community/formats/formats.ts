import type { ExportedGraph, GraphMode } from './exported-graph.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';
import { writeGraphology } from './graphology.ts';
import { writePajek } from './pajek.ts';
import { writeEdgeTable, writeNodeTable } from './tables.ts';

/**
 * The names of the formats. A network format has its own name; for a general format, what it holds stands before the
 * dot.
 */
export const formatNames = ['gexf', 'graphml', 'pajek', 'edges.csv', 'nodes.csv', 'graphology.json'] as const;

type FormatName = (typeof formatNames)[number];

/** A kind of file that a graph can be written to. */
export interface GraphFormat {
  name: FormatName;
  /** What follows the first dot of a file's name: each is different, so that all files fit in one folder. */
  extension: string;
  mediaType: string;
  modes: readonly GraphMode[];
  /** What of a graph is not in such a file, as a sentence for its readers. */
  without: string;
  /** The file, some KiB at a time; the same graph gives the same bytes in UTF-8. */
  write: (graph: ExportedGraph) => Generator<string>;
}

const modes = ['ORGANIZATION', 'EXPERT', 'TWO_MODE'] as const;

/** All formats by their names. */
export const graphFormats: Readonly<Record<FormatName, GraphFormat>> = {
  gexf: {
    name: 'gexf',
    extension: 'gexf',
    mediaType: 'application/gexf+xml; charset=utf-8',
    modes,
    without: 'Editions have no names; those without a date have no spell.',
    write: writeGexf,
  },
  graphml: {
    name: 'graphml',
    extension: 'graphml',
    mediaType: 'application/graphml+xml; charset=utf-8',
    modes,
    without: 'Editions are slugs, without names and dates.',
    write: writeGraphml,
  },
  pajek: {
    name: 'pajek',
    extension: 'net',
    mediaType: 'text/plain; charset=utf-8',
    modes,
    without:
      'Labels and one weight per edge are all there is. Labels have no quotes, backslashes or new lines.',
    write: writePajek,
  },
  'edges.csv': {
    name: 'edges.csv',
    extension: 'edges.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    modes,
    without:
      'Nodes without an edge, and all that is said of nodes but their labels and what identifies them.',
    write: writeEdgeTable,
  },
  'nodes.csv': {
    name: 'nodes.csv',
    extension: 'nodes.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    modes,
    without: 'The edges.',
    write: writeNodeTable,
  },
  'graphology.json': {
    name: 'graphology.json',
    extension: 'graphology.json',
    mediaType: 'application/json; charset=utf-8',
    modes,
    without: 'Nothing.',
    write: writeGraphology,
  },
};
