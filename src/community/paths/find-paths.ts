import { type GraphWithSelection, tieMatcher } from '../selection/tie-selection.ts';
import { type PathOptions, type PathSearchResult, pathsBetween } from './paths-between.ts';

/** Between whom to look for paths along the ties that are shown, how far, and for how many. */
export interface PathRequest extends Pick<PathOptions, 'maxHops' | 'limit'> {
  from: number;
  to: number;
}

/** The best paths along the ties that are shown. Visits are bounded, not the ties that are looked at: this is for a thread. */
export const findPaths = ({
  from,
  to,
  maxHops,
  limit,
  ...seen
}: GraphWithSelection & PathRequest): PathSearchResult =>
  pathsBetween(seen.ties, from, to, { maxHops, limit, usable: tieMatcher(seen) });
