import { indexInSorted } from '../arrays/key-index.ts';
import { type Facts, ORGANIZATION_SCOPE_CODES } from '../facts/facts.ts';
import type { ProjectedGraph } from '../graph/ties.ts';
import type { TwoModeGraph } from '../graph/two-mode.ts';
import { sectorPairMatcher } from './sector-pair.ts';

/** Which ties of a graph are selected; a condition that is absent selects all. */
export interface TieSelection {
  sectors?: readonly string[] | undefined;
  scopes?: readonly (keyof typeof ORGANIZATION_SCOPE_CODES)[] | undefined;
  states?: readonly string[] | undefined;
  minShared: number;
  /** Indexes of `verdicts`. */
  verdicts?: readonly number[] | undefined;
  /** The keys of two sectors, or of one twice: one end was of the first and the other of the second when they met. */
  sectorPair?: readonly [number, number] | undefined;
  /** The keys of the editions at which two met first, and last. */
  firstEditions?: readonly number[] | undefined;
  lastEditions?: readonly number[] | undefined;
}

/** A graph, and what is selected of it. */
export interface GraphWithSelection extends ProjectedGraph {
  facts: Facts;
  selection: TieSelection;
}

/** Whether there is any condition on actors. */
export const selectsActors = ({ sectors, scopes, states }: TieSelection): boolean =>
  [sectors, scopes, states].some((wanted) => wanted !== undefined);

/** Whether there is any condition on ties themselves, so that whoever has no tie does not meet it. */
export const selectsTies = (selection: TieSelection): boolean =>
  selection.minShared > 1 ||
  [selection.verdicts, selection.sectorPair, selection.firstEditions, selection.lastEditions].some(
    (wanted) => wanted !== undefined,
  );

/** A function that says whether an actor meets the conditions on actors. */
export function actorMatcher(facts: Facts, twoMode: TwoModeGraph, selection: TieSelection) {
  if (!selectsActors(selection)) return () => true;
  const { kind, actorKeys, sectorOf } = twoMode;
  const matches = organizationMatcher(facts, selection);
  const sectors = indexesOf(facts.sectors.slugs, selection.sectors);
  return (actor: number): boolean => {
    if (sectors && !sectors.has(sectorOf[actor]!)) return false;
    if (kind === 'ORGANIZATION') return matches(indexInSorted(facts.organizations.keys, actorKeys[actor]!));
    return matches(facts.experts.organization[indexInSorted(facts.experts.keys, actorKeys[actor]!)]!);
  };
}

function organizationMatcher({ organizations }: Facts, selection: TieSelection) {
  const wanted = {
    states: indexesOf(organizations.states, selection.states),
    scopes: selection.scopes && new Set(selection.scopes.map((scope) => ORGANIZATION_SCOPE_CODES[scope])),
  };
  return (index: number): boolean => {
    if (index < 0) return false;
    if (wanted.scopes && !wanted.scopes.has(organizations.scope[index]!)) return false;
    return !wanted.states || wanted.states.has(organizations.state[index]!);
  };
}

const indexesOf = (codes: readonly string[], wanted: readonly string[] | undefined) =>
  wanted && new Set(wanted.map((code) => codes.indexOf(code)).filter((index) => index >= 0));

/** A function that says whether a tie is selected, and with it at least one of its ends. */
export function tieMatcher(graph: GraphWithSelection) {
  const { facts, twoMode, ties, selection } = graph;
  const [isTieSelected, isActorSelected] = [tieItselfMatcher(graph), actorMatcher(facts, twoMode, selection)];
  return (tie: number): boolean =>
    isTieSelected(tie) && (isActorSelected(ties.a[tie]!) || isActorSelected(ties.b[tie]!));
}

/** A function that says whether a tie meets the conditions on ties themselves. */
export function tieItselfMatcher(graph: GraphWithSelection) {
  const { facts, ties, selection } = graph;
  const verdicts = selection.verdicts && new Set(selection.verdicts);
  const [first, last] = [selection.firstEditions, selection.lastEditions].map(
    (keys) => keys && editionsWithKeys(facts, keys),
  );
  const isOfPair = selection.sectorPair && sectorPairMatcher(graph, selection.sectorPair);
  return (tie: number): boolean =>
    ties.shared[tie]! >= selection.minShared &&
    (!verdicts || verdicts.has(ties.verdict[tie]!)) &&
    (!first || first.has(ties.firstEdition[tie]!)) &&
    (!last || last.has(ties.lastEdition[tie]!)) &&
    (!isOfPair || isOfPair(tie));
}

/** The indexes of the editions with these keys; those are in order of time, and not of their keys. */
const editionsWithKeys = ({ editions }: Facts, keys: readonly number[]): Set<number> =>
  new Set([...editions.keys.keys()].filter((index) => keys.includes(editions.keys[index]!)));
