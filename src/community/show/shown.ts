import { placeAmong } from '../arrays/places.ts';
import { type Facts, SCOPES } from '../facts/facts.ts';
import type { Projected, Ties } from '../graph/ties.ts';
import type { TwoMode } from '../graph/two-mode.ts';

/** What of a graph is shown; what is absent does not narrow it. */
export interface Shown {
  sectors?: readonly string[] | undefined;
  scopes?: readonly (keyof typeof SCOPES)[] | undefined;
  states?: readonly string[] | undefined;
  minShared: number;
  /** Places among the verdicts. */
  verdicts?: readonly number[] | undefined;
}

/** A graph, and what of it is shown. */
export interface Seen extends Projected {
  facts: Facts;
  shown: Shown;
}

/** Whether anything is said of who is shown. */
export const choosesActors = ({ sectors, scopes, states }: Shown): boolean =>
  [sectors, scopes, states].some((wanted) => wanted !== undefined);

/** Whether an actor is of a kind that is shown. */
export function actorShows(facts: Facts, { kind, actorKeys }: TwoMode, shown: Shown) {
  if (!choosesActors(shown)) return () => true;
  const matches = organizationMatches(facts, shown);
  return (actor: number): boolean => {
    if (kind === 'ORGANIZATION') return matches(placeAmong(facts.organizations.keys, actorKeys[actor]!));
    return matches(facts.experts.organization[placeAmong(facts.experts.keys, actorKeys[actor]!)]!);
  };
}

function organizationMatches({ organizations, sectors }: Facts, shown: Shown) {
  const wanted = {
    sectors: placesIn(sectors.slugs, shown.sectors),
    states: placesIn(organizations.states, shown.states),
    scopes: shown.scopes && new Set(shown.scopes.map((scope) => SCOPES[scope])),
  };
  return (place: number): boolean => {
    if (place < 0) return false;
    if (wanted.sectors && !wanted.sectors.has(organizations.sector[place]!)) return false;
    if (wanted.scopes && !wanted.scopes.has(organizations.scope[place]!)) return false;
    return !wanted.states || wanted.states.has(organizations.state[place]!);
  };
}

const placesIn = (words: readonly string[], wanted: readonly string[] | undefined) =>
  wanted && new Set(wanted.map((word) => words.indexOf(word)).filter((place) => place >= 0));

/** Whether a tie is shown, and one end of it at least. */
export function tieIsDrawn({ facts, twoMode, ties, shown }: Seen) {
  const [shows, isShown] = [tieShows(ties, shown), actorShows(facts, twoMode, shown)];
  return (tie: number): boolean => shows(tie) && (isShown(ties.a[tie]!) || isShown(ties.b[tie]!));
}

/** Whether so much is shared, and such a thing can be said of it, that a tie is shown. */
export function tieShows({ shared, verdict }: Ties, { minShared, verdicts }: Shown) {
  const wanted = verdicts && new Set(verdicts);
  return (tie: number): boolean => shared[tie]! >= minShared && (!wanted || wanted.has(verdict[tie]!));
}
