import {
  type CellValue,
  type ExportColumn,
  type Heading,
  syntheticColumn,
  tieColumns,
  valuesOf,
} from './columns.ts';
import type { ExportedGraph, GraphAttendance } from './exported-graph.ts';

/** A tie or an attendance, whichever the graph is made of. */
export interface Edge {
  source: string;
  target: string;
  /** `newman` of a tie, so that the weighted degree of any program is `strength`; 1 of an attendance. */
  weight: number | null;
  editions: Iterable<number>;
  /** One for each heading of `edgeHeadings`. */
  values: CellValue[];
}

/** The id of an edge: a pair has one edge at most, so its ends identify it. */
export const edgeIdOf = ({ source, target }: Edge): string => `${source}-${target}`;

/** The headings of the values of an edge in this graph. */
export const edgeHeadings = (graph: ExportedGraph): Heading[] =>
  graph.mode === 'TWO_MODE' ? attendanceColumns(graph) : tieColumns(graph);

/** The edges of a graph of either kind, one at a time. */
export function* edgesOf(graph: ExportedGraph): Generator<Edge> {
  if (graph.mode === 'TWO_MODE') yield* attendancesOf(graph);
  else yield* tiesOf(graph);
}

function* tiesOf(graph: ExportedGraph): Generator<Edge> {
  const columns = tieColumns(graph);
  for (const tie of graph.ties) {
    const { source, target, newman, editions } = tie;
    const weight = Number.isFinite(newman) ? newman : null;
    yield { source, target, weight, editions, values: valuesOf(columns, tie) };
  }
}

function* attendancesOf(graph: ExportedGraph): Generator<Edge> {
  const columns = attendanceColumns(graph);
  for (const attendance of graph.attendances) {
    const { actor, event, edition } = attendance;
    const values = valuesOf(columns, attendance);
    yield { source: actor, target: event, weight: 1, editions: [edition], values };
  }
}

const attendanceColumns = (graph: ExportedGraph): ExportColumn<GraphAttendance>[] => [
  { name: 'edition', type: 'string', of: ({ edition }) => graph.editions[edition]?.slug ?? null },
  syntheticColumn(graph),
];
