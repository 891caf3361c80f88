import { indexInSorted } from '../arrays/key-index.ts';
import { type Facts, ORGANIZATION_SCOPE_CODES } from '../facts/facts.ts';
import type { ProjectedGraph, Ties } from '../graph/ties.ts';
import type { TwoModeGraph } from '../graph/two-mode.ts';

/** What of a graph is shown; what is absent does not narrow it. */
export interface TieSelection {
  sectors?: readonly string[] | undefined;
  scopes?: readonly (keyof typeof ORGANIZATION_SCOPE_CODES)[] | undefined;
  states?: readonly string[] | undefined;
  minShared: number;
  /** Places among the verdicts. */
  verdicts?: readonly number[] | undefined;
}

/** A graph, and what of it is shown. */
export interface GraphWithSelection extends ProjectedGraph {
  facts: Facts;
  selection: TieSelection;
}

/** Whether anything is said of who is shown. */
export const selectsActors = ({ sectors, scopes, states }: TieSelection): boolean =>
  [sectors, scopes, states].some((wanted) => wanted !== undefined);

/** Whether an actor is of a kind that is shown. */
export function actorMatcher(facts: Facts, { kind, actorKeys }: TwoModeGraph, shown: TieSelection) {
  if (!selectsActors(shown)) return () => true;
  const matches = organizationMatcher(facts, shown);
  return (actor: number): boolean => {
    if (kind === 'ORGANIZATION') return matches(indexInSorted(facts.organizations.keys, actorKeys[actor]!));
    return matches(facts.experts.organization[indexInSorted(facts.experts.keys, actorKeys[actor]!)]!);
  };
}

function organizationMatcher({ organizations, sectors }: Facts, shown: TieSelection) {
  const wanted = {
    sectors: indexesOf(sectors.slugs, shown.sectors),
    states: indexesOf(organizations.states, shown.states),
    scopes: shown.scopes && new Set(shown.scopes.map((scope) => ORGANIZATION_SCOPE_CODES[scope])),
  };
  return (place: number): boolean => {
    if (place < 0) return false;
    if (wanted.sectors && !wanted.sectors.has(organizations.sector[place]!)) return false;
    if (wanted.scopes && !wanted.scopes.has(organizations.scope[place]!)) return false;
    return !wanted.states || wanted.states.has(organizations.state[place]!);
  };
}

const indexesOf = (words: readonly string[], wanted: readonly string[] | undefined) =>
  wanted && new Set(wanted.map((word) => words.indexOf(word)).filter((place) => place >= 0));

/** Whether a tie is shown, and one end of it at least. */
export function tieMatcher({ facts, twoMode, ties, selection }: GraphWithSelection) {
  const [shows, isShown] = [tieMeasureMatcher(ties, selection), actorMatcher(facts, twoMode, selection)];
  return (tie: number): boolean => shows(tie) && (isShown(ties.a[tie]!) || isShown(ties.b[tie]!));
}

/** Whether so much is shared, and such a thing can be said of it, that a tie is shown. */
export function tieMeasureMatcher({ shared, verdict }: Ties, { minShared, verdicts }: TieSelection) {
  const wanted = verdicts && new Set(verdicts);
  return (tie: number): boolean => shared[tie]! >= minShared && (!wanted || wanted.has(verdict[tie]!));
}
