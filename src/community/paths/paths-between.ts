import { surpriseOf } from '../graph/measures.ts';
import type { Ties } from '../graph/ties.ts';
import { type Frontier, growFrontier, startFrontier, tiesToScan } from './frontier.ts';
import { joinFrontiers, type Path } from './join-frontiers.ts';
import { PathGraph, type SearchSide } from './path-graph.ts';

/** The bounds of a search. A value out of range throws a RangeError. */
export interface PathOptions {
  /** The most ties of a path: 1 to 4. */
  maxHops?: number;
  /** The most paths: 1 to 20. */
  limit?: number;
  /** The weight of a tie, at least 0; by default its surprise. NaN counts as 0. */
  weight?: (tie: number) => number;
  /** Whether a path may use a tie; by default any. */
  usable?: (tie: number) => boolean;
  /** The most visits, at least 2; an actor that is reached from both ends is visited twice. */
  maxVisited?: number;
}

/** The paths that a search found; where it is not truncated, these are all there are. */
export interface PathSearchResult {
  paths: Path[];
  /** Whether the search stopped at `maxVisited`: paths may be missing; those found are in order. */
  truncated: boolean;
  visited: number;
}

/**
 * The best simple paths between two actors: the shortest first, of these the most surprising, of these the first
 * by the numbers of their actors. Breadth-first from both ends in turn, at most two hops from each, and joined
 * where they meet. From an actor to itself there is none.
 */
export function pathsBetween(
  ties: Ties,
  from: number,
  to: number,
  options: PathOptions = {},
): PathSearchResult {
  const { maxHops = 4, limit = 5, maxVisited = 20_000, usable = () => true } = options;
  const { weight = (tie: number) => surpriseOf(ties, tie) } = options;
  const graph = new PathGraph(ties, usable, weight, maxVisited);
  requireInRange('from', from, 0, graph.actors - 1);
  requireInRange('to', to, 0, graph.actors - 1);
  requireInRange('maxHops', maxHops, 1, 4);
  requireInRange('limit', limit, 1, 20);
  requireInRange('maxVisited', maxVisited, 2, Number.MAX_SAFE_INTEGER);
  const paths = from === to ? [] : searchBothEnds(graph, [from, to], maxHops, limit);
  return { paths, truncated: graph.truncated, visited: graph.visited };
}

function requireInRange(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} is ${value}, which is not a whole number from ${least} to ${most}.`);
}

/** The frontiers of both ends grow in turn; of the second hops, the one with fewer ties to read goes first. */
function searchBothEnds(graph: PathGraph, ends: Frontier['ends'], maxHops: number, limit: number): Path[] {
  const frontiers: [Frontier, Frontier] = [startFrontier(graph, 0, ends), startFrontier(graph, 1, ends)];
  const paths: Path[] = [];
  let [side, other]: [SearchSide, SearchSide] = [0, 1];
  for (let hops = 1; hops <= maxHops && paths.length < limit; hops++) {
    const cheaper = hops === 3 && tiesToScan(graph, frontiers[1]) < tiesToScan(graph, frontiers[0]);
    if (cheaper) [side, other] = [other, side];
    const within = hops === maxHops ? frontiers[other] : undefined;
    frontiers[side] = growFrontier(graph, frontiers[side], within);
    if (frontiers[side].reached.length === 0) break;
    paths.push(...joinFrontiers(graph, ...frontiers, limit - paths.length));
    [side, other] = [other, side];
  }
  return paths;
}
