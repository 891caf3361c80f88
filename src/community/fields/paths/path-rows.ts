import { type RowRef, TYPE_OF_KIND } from '../../display-names/display-names.ts';
import { type Evidence, evidenceOf } from '../../graph/evidence.ts';
import { sharedEvents } from '../../graph/pair-counter.ts';
import type { Path } from '../../paths/join-frontiers.ts';
import type { View } from '../../view.ts';

/** A step of a path, as the resolvers read it. */
export interface StepRow {
  view: View;
  /** The numbers of both ends, and of the tie between them. */
  from: number;
  to: number;
  tie: number;
}

/** The row at one end of a step. */
export const endOf = (step: StepRow, end: 'from' | 'to'): RowRef => ({
  type: TYPE_OF_KIND[step.view.twoMode.kind],
  key: step.view.twoMode.actorKeys[step[end]]!,
});

/** A path, as the resolvers read it. */
export interface PathRow {
  __typename: 'Path';
  length: number;
  steps: StepRow[];
}

export function pathRow(view: View, { actors, ties }: Path): PathRow {
  const steps = ties.map((tie, at) => ({ view, tie, from: actors[at]!, to: actors[at + 1]! }));
  return { __typename: 'Path', length: steps.length, steps };
}

/** How many of the things that two share a step lists; the evidence of a tie has all of them. */
export const MAX_VIA = 5;

/** What ties the two ends of a step, the newest first. */
export const viaOf = ({ view, from, to }: StepRow): Evidence[] =>
  sharedEvents(view.twoMode, from, to)
    .reverse()
    .slice(0, MAX_VIA)
    .map((event) => evidenceOf(view.revision.facts, view.twoMode, event, [from, to]));
