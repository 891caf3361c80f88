import type { Change } from './palette.ts';
import { type Changes, tieKey } from './to-graph.ts';

/** The map of one of two editions that are compared. */
interface MapOfEdition {
  nodes: readonly { id: string }[];
  ties: readonly { source: string; target: string }[];
}

/** What became of each node and each tie between two editions. */
export const changesBetween = (earlier: MapOfEdition, later: MapOfEdition): Changes => ({
  nodes: compare(
    earlier.nodes.map(({ id }) => id),
    later.nodes.map(({ id }) => id),
  ),
  ties: compare(keysOf(earlier), keysOf(later)),
});

const keysOf = ({ ties }: MapOfEdition): string[] => ties.map(({ source, target }) => tieKey(source, target));

function compare(earlier: readonly string[], later: readonly string[]): Map<string, Change> {
  const [before, after] = [new Set(earlier), new Set(later)];
  return new Map([
    ...[...before].map((key): [string, Change] => [key, after.has(key) ? 'kept' : 'lapsed']),
    ...[...after].filter((key) => !before.has(key)).map((key): [string, Change] => [key, 'new']),
  ]);
}
