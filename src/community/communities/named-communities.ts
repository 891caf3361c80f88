import { createHash } from 'node:crypto';
import { placeAmong } from '../arrays/places.ts';
import type { Facts } from '../facts/facts.ts';
import { buildTwoMode } from '../graph/build-two-mode.ts';
import { strengthOf } from '../graph/measures.ts';
import { projectUnjudged } from '../graph/project.ts';
import type { Scope } from '../graph/scope.ts';
import type { ProjectedScope, UnjudgedTies } from '../graph/ties.ts';
import { actorCount, type TwoMode } from '../graph/two-mode.ts';
import { carryNames, type Identity, type KeyedCommunity, type Step } from './carry-names.ts';
import { type Communities, communitiesOf, isNamed } from './communities.ts';

/** How many editions names are carried over at most; older names than these are not looked for. */
const MOST_STEPS = 12;

/** Communities that keep their names from edition to edition. */
export interface NamedCommunities extends Communities {
  /** Tells each community from all others: the kind of its members, the edition at which it first showed, and who stood in its middle then. */
  ids: string[];
  /** The key of the organization that it is named after; 0 where it is too unsure to have a name. */
  namedAfter: Uint32Array;
}

/**
 * The communities of a graph, with the names that they have had since they first showed in the graph of all editions up
 * to some edition. Earlier graphs are divided once each, the last one as often as it takes to know how sure it is.
 */
export function namedCommunities({ facts, scope, twoMode, ties }: ProjectedScope): NamedCommunities {
  const found = communitiesOf(ties, actorCount(twoMode));
  const editions = [...new Set(twoMode.editionOf)].map((place) => facts.editions.keys[place]!);
  const earlier = editions.slice(0, -1).map((_, at) => editions.slice(0, at + 1));
  const steps = earlier.slice(-MOST_STEPS).map((upTo) => stepOf(facts, scope, upTo));
  const own = keyed(twoMode, ties, found);
  const last: Step = { name: String(editions.at(-1) ?? ''), communities: own };
  const identities = carryNames([...steps, last]);
  const namedAfter = Uint32Array.from(own, ({ members }, community) =>
    isNamed(found, community) ? organizationAmid(facts, scope, members, identities[community]!.founder) : 0,
  );
  return {
    ...found,
    ids: identities.map((identity) => idOf(scope, identity)),
    namedAfter,
  };
}

/** Tells a community from all others, and not whom it is named after. */
const idOf = ({ kind }: Scope, { step, founder }: Identity): string =>
  createHash('sha1').update(`${kind} ${step} ${founder}`).digest('hex').slice(0, 12);

function stepOf(facts: Facts, scope: Scope, editions: readonly number[]): Step {
  const twoMode = buildTwoMode(facts, { ...scope, editions });
  const ties = projectUnjudged(twoMode);
  const found = communitiesOf(ties, actorCount(twoMode), { runs: 1 });
  return { name: String(editions.at(-1)), communities: keyed(twoMode, ties, found) };
}

/** Communities by the keys of their members; the founder is the strongest of them, of equals the one of the lower key. */
function keyed(
  { actorKeys }: TwoMode,
  ties: UnjudgedTies,
  { communityOf, medianConfidence }: Communities,
): KeyedCommunity[] {
  const members: number[][] = Array.from(medianConfidence, () => []);
  for (const [actor, community] of communityOf.entries()) if (community >= 0) members[community]!.push(actor);
  return members.map((own) => ({
    members: own.map((actor) => actorKeys[actor]!),
    founder:
      actorKeys[
        own.reduce((best, actor) => (strengthOf(ties, actor) > strengthOf(ties, best) ? actor : best))
      ]!,
  }));
}

/** Whom a community is named after: its founder; of experts, the organization that most of them appeared for. */
function organizationAmid(
  facts: Facts,
  { kind }: Scope,
  members: ArrayLike<number>,
  founder: number,
): number {
  if (kind === 'ORGANIZATION') return founder;
  const counts = new Map<number, number>();
  for (const key of Array.from(members)) {
    const organization = facts.experts.organization[placeAmong(facts.experts.keys, key)]!;
    if (organization >= 0) counts.set(organization, (counts.get(organization) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most ? facts.organizations.keys[most[0]]! : 0;
}
