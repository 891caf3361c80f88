import { createHash } from 'node:crypto';
import { indexInSorted } from '../arrays/key-index.ts';
import type { Facts } from '../facts/facts.ts';
import { buildTwoMode } from '../graph/build-two-mode.ts';
import type { GraphScope } from '../graph/graph-scope.ts';
import { strengthOf } from '../graph/measures.ts';
import { projectWithoutTests } from '../graph/project.ts';
import type { ScopedGraph, UntestedTies } from '../graph/ties.ts';
import { actorCount, type TwoModeGraph } from '../graph/two-mode.ts';
import { type Communities, communitiesOf, isNamed } from './communities.ts';
import {
  type CommunitiesAtStep,
  type CommunityIdentity,
  type KeyedCommunity,
  trackCommunities,
} from './track-communities.ts';

/** Over how many editions communities are tracked at most. */
const MAX_STEPS = 12;

/** Communities that keep their ids and names from edition to edition. */
export interface NamedCommunities extends Communities {
  /** Made of the kind of the members, the edition at which the community first appeared and its strongest member then. */
  ids: string[];
  /** The key of the organization that it is named after; 0 where it is too unsure to have a name, or there is none. */
  namedAfter: Uint32Array;
  /** The key of the person in its middle, where the organization does not tell a community of experts from others; else 0. */
  middle: Uint32Array;
}

/**
 * The communities of a graph, with the ids and names that they have had since they first appeared in the graph of
 * all editions up to some edition. Earlier graphs are divided once each, the last one often, to know how sure it is.
 */
export function namedCommunities({ facts, scope, twoMode, ties }: ScopedGraph): NamedCommunities {
  const found = communitiesOf(ties, actorCount(twoMode));
  const editions = [...new Set(twoMode.editionOf)].map((index) => facts.editions.keys[index]!);
  const earlier = editions.slice(0, -1).map((_, at) => editions.slice(0, at + 1));
  const steps = earlier.slice(-MAX_STEPS).map((upTo) => stepOf(facts, scope, upTo));
  const own = communitiesByKey(twoMode, ties, found);
  const last: CommunitiesAtStep = { name: String(editions.at(-1) ?? ''), communities: own };
  const identities = trackCommunities([...steps, last]);
  const namedAfter = Uint32Array.from(own, ({ members }, community) =>
    isNamed(found, community)
      ? organizationNamedAfter(facts, scope, members, identities[community]!.strongestMember)
      : 0,
  );
  const isAmbiguous = (organization: number) =>
    organization === 0 || namedAfter.filter((other) => other === organization).length > 1;
  const middle = Uint32Array.from(namedAfter, (organization, community) =>
    scope.kind === 'EXPERT' && isNamed(found, community) && isAmbiguous(organization)
      ? middleOf(own[community]!, identities[community]!)
      : 0,
  );
  return {
    ...found,
    ids: identities.map((identity) => idOf(scope, identity)),
    namedAfter,
    middle,
  };
}

/** The member that was the strongest when the community first appeared; the strongest of today where that one is no member now. */
const middleOf = (own: KeyedCommunity, since: CommunityIdentity): number =>
  Array.from(own.members).includes(since.strongestMember) ? since.strongestMember : own.strongestMember;

/** The id of a community: a hash, so that it does not reveal whom the community is named after. */
const idOf = ({ kind }: GraphScope, { step, strongestMember }: CommunityIdentity): string =>
  createHash('sha1').update(`${kind} ${step} ${strongestMember}`).digest('hex').slice(0, 12);

function stepOf(facts: Facts, scope: GraphScope, editions: readonly number[]): CommunitiesAtStep {
  const twoMode = buildTwoMode(facts, { ...scope, editions });
  const ties = projectWithoutTests(twoMode);
  const found = communitiesOf(ties, actorCount(twoMode), { runs: 1 });
  return { name: String(editions.at(-1)), communities: communitiesByKey(twoMode, ties, found) };
}

/** Communities by the keys of their members, with the strongest of these; of equals, the one of the lower key. */
function communitiesByKey(
  { actorKeys }: TwoModeGraph,
  ties: UntestedTies,
  { communityOf, medianConfidence }: Communities,
): KeyedCommunity[] {
  const members: number[][] = Array.from(medianConfidence, () => []);
  for (const [actor, community] of communityOf.entries()) if (community >= 0) members[community]!.push(actor);
  return members.map((own) => ({
    members: own.map((actor) => actorKeys[actor]!),
    strongestMember:
      actorKeys[
        own.reduce((best, actor) => (strengthOf(ties, actor) > strengthOf(ties, best) ? actor : best))
      ]!,
  }));
}

/** Whom a community is named after: its strongest member; of experts, the organization that most of them appeared for. */
function organizationNamedAfter(
  facts: Facts,
  { kind }: GraphScope,
  members: ArrayLike<number>,
  strongestMember: number,
): number {
  if (kind === 'ORGANIZATION') return strongestMember;
  const counts = new Map<number, number>();
  for (const key of Array.from(members)) {
    const organization = facts.experts.organization[indexInSorted(facts.experts.keys, key)]!;
    if (organization >= 0) counts.set(organization, (counts.get(organization) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most ? facts.organizations.keys[most[0]]! : 0;
}
