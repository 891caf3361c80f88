import type { Change } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';

/** The order in which changes are told. */
export const CHANGES: readonly Change[] = ['new', 'kept', 'lapsed'];

/** How many nodes of a map came, stayed and went between two editions. */
export function changeCounts(graph: MapGraph): Record<Change, number> {
  const counts = { new: 0, kept: 0, lapsed: 0 };
  graph.forEachNode((_node, { change }) => {
    if (change) counts[change]++;
  });
  return counts;
}
