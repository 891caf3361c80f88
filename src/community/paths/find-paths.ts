import { type GraphWithSelection, tieMatcher } from '../selection/tie-selection.ts';
import { type PathOptions, type PathSearchResult, pathsBetween } from './paths-between.ts';

/** The ends of the paths to find, how long these may be, and how many to find. */
export interface PathRequest extends Pick<PathOptions, 'maxHops' | 'limit'> {
  from: number;
  to: number;
}

/** The best paths along the selected ties. Visits are bounded, the ties that are read are not: run it in a worker. */
export const findPaths = ({
  from,
  to,
  maxHops,
  limit,
  ...graph
}: GraphWithSelection & PathRequest): PathSearchResult =>
  pathsBetween(graph.ties, from, to, { maxHops, limit, usable: tieMatcher(graph) });
