import { indexInSorted } from '../arrays/key-index.ts';
import { type Facts, ORGANIZATION_SCOPE_CODES } from '../facts/facts.ts';
import type { ProjectedGraph, Ties } from '../graph/ties.ts';
import type { TwoModeGraph } from '../graph/two-mode.ts';

/** Which ties of a graph are selected; a condition that is absent selects all. */
export interface TieSelection {
  sectors?: readonly string[] | undefined;
  scopes?: readonly (keyof typeof ORGANIZATION_SCOPE_CODES)[] | undefined;
  states?: readonly string[] | undefined;
  minShared: number;
  /** Indexes of `verdicts`. */
  verdicts?: readonly number[] | undefined;
}

/** A graph, and what is selected of it. */
export interface GraphWithSelection extends ProjectedGraph {
  facts: Facts;
  selection: TieSelection;
}

/** Whether there is any condition on actors. */
export const selectsActors = ({ sectors, scopes, states }: TieSelection): boolean =>
  [sectors, scopes, states].some((wanted) => wanted !== undefined);

/** A function that says whether an actor meets the conditions on actors. */
export function actorMatcher(facts: Facts, { kind, actorKeys }: TwoModeGraph, selection: TieSelection) {
  if (!selectsActors(selection)) return () => true;
  const matches = organizationMatcher(facts, selection);
  return (actor: number): boolean => {
    if (kind === 'ORGANIZATION') return matches(indexInSorted(facts.organizations.keys, actorKeys[actor]!));
    return matches(facts.experts.organization[indexInSorted(facts.experts.keys, actorKeys[actor]!)]!);
  };
}

function organizationMatcher({ organizations, sectors }: Facts, selection: TieSelection) {
  const wanted = {
    sectors: indexesOf(sectors.slugs, selection.sectors),
    states: indexesOf(organizations.states, selection.states),
    scopes: selection.scopes && new Set(selection.scopes.map((scope) => ORGANIZATION_SCOPE_CODES[scope])),
  };
  return (index: number): boolean => {
    if (index < 0) return false;
    if (wanted.sectors && !wanted.sectors.has(organizations.sector[index]!)) return false;
    if (wanted.scopes && !wanted.scopes.has(organizations.scope[index]!)) return false;
    return !wanted.states || wanted.states.has(organizations.state[index]!);
  };
}

const indexesOf = (codes: readonly string[], wanted: readonly string[] | undefined) =>
  wanted && new Set(wanted.map((code) => codes.indexOf(code)).filter((index) => index >= 0));

/** A function that says whether a tie is selected, and with it at least one of its ends. */
export function tieMatcher({ facts, twoMode, ties, selection }: GraphWithSelection) {
  const [isTieSelected, isActorSelected] = [
    tieMeasureMatcher(ties, selection),
    actorMatcher(facts, twoMode, selection),
  ];
  return (tie: number): boolean =>
    isTieSelected(tie) && (isActorSelected(ties.a[tie]!) || isActorSelected(ties.b[tie]!));
}

/** A function that says whether a tie meets the conditions on ties themselves. */
export function tieMeasureMatcher({ shared, verdict }: Ties, { minShared, verdicts }: TieSelection) {
  const wanted = verdicts && new Set(verdicts);
  return (tie: number): boolean => shared[tie]! >= minShared && (!wanted || wanted.has(verdict[tie]!));
}
