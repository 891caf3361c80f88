import { type CellValue, type ExportColumn, type Heading, tieColumns, valuesOf } from './columns.ts';
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

/** The id of an edge: a pair is joined once, so its ends say which it is, whatever else is in the file. */
export const edgeIdOf = ({ source, target }: Edge): string => `${source}-${target}`;

/** What is said of each edge of this graph. */
export const edgeHeadings = (view: ExportedGraph): Heading[] =>
  view.mode === 'TWO_MODE' ? attendanceColumns(view) : tieColumns(view);

/** The edges of a graph of either kind, one at a time. */
export function* edgesOf(view: ExportedGraph): Generator<Edge> {
  if (view.mode === 'TWO_MODE') yield* attendancesOf(view);
  else yield* tiesOf(view);
}

function* tiesOf(view: ExportedGraph): Generator<Edge> {
  const columns = tieColumns(view);
  for (const tie of view.ties) {
    const { source, target, newman, editions } = tie;
    const weight = Number.isFinite(newman) ? newman : null;
    yield { source, target, weight, editions, values: valuesOf(columns, tie) };
  }
}

function* attendancesOf(view: ExportedGraph): Generator<Edge> {
  const columns = attendanceColumns(view);
  for (const attendance of view.attendances) {
    const { actor, event, edition } = attendance;
    const values = valuesOf(columns, attendance);
    yield { source: actor, target: event, weight: 1, editions: [edition], values };
  }
}

const attendanceColumns = ({ editions }: ExportedGraph): ExportColumn<GraphAttendance>[] => [
  { name: 'edition', type: 'string', of: ({ edition }) => editions[edition]?.slug ?? null },
];
