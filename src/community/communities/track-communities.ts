/** A community as the public keys of its members, in ascending order, and the key of the strongest of them. */
export interface KeyedCommunity {
  members: ArrayLike<number>;
  strongestMember: number;
}

/** The communities at one point in time: no two of them share a member, or a strongest one. */
export interface CommunitiesAtStep {
  /** Identifies the step. */
  name: string;
  communities: readonly KeyedCommunity[];
}

/** What stays the same of a community while its members change: where it first appeared, and who was its strongest member then. */
export interface CommunityIdentity {
  step: string;
  strongestMember: number;
}

/** Communities of a lower Jaccard similarity than this are not the same. */
export const MIN_SIMILARITY = 0.3;

interface TrackedCommunity {
  community: KeyedCommunity;
  identity: CommunityIdentity;
  /** The index of the step at which the identity first appeared. */
  since: number;
}

/**
 * The identity of each community of the last step, with the steps in order of time. Each takes that of the most
 * similar community of the step before, the most similar pairs first, then the older identity, then the lower key
 * of the strongest member. Each identity goes to one community; one that gets none begins its own. Empty where there are no steps.
 */
export function trackCommunities(steps: readonly CommunitiesAtStep[]): CommunityIdentity[] {
  let tracked: TrackedCommunity[] = [];
  steps.forEach((step, since) => {
    const kept = matchCommunities(tracked, step.communities);
    tracked = step.communities.map((community, at) => {
      const before = kept.get(at);
      if (before) return { ...before, community };
      return { community, identity: { step: step.name, strongestMember: community.strongestMember }, since };
    });
  });
  return tracked.map(({ identity }) => identity);
}

interface Match {
  similarity: number;
  before: TrackedCommunity;
  at: number;
}

function matchCommunities(
  tracked: readonly TrackedCommunity[],
  communities: readonly KeyedCommunity[],
): Map<number, TrackedCommunity> {
  const pairs = communities
    .flatMap(matchesWith(tracked))
    .filter(({ similarity }) => similarity >= MIN_SIMILARITY);
  const kept = new Map<number, TrackedCommunity>();
  const used = new Set<TrackedCommunity>();
  for (const { before, at } of pairs.toSorted(byMatchOrder)) {
    if (kept.has(at) || used.has(before)) continue;
    kept.set(at, before);
    used.add(before);
  }
  return kept;
}

const byMatchOrder = (one: Match, other: Match): number =>
  other.similarity - one.similarity ||
  one.before.since - other.before.since ||
  one.before.identity.strongestMember - other.before.identity.strongestMember ||
  one.at - other.at;

const matchesWith = (tracked: readonly TrackedCommunity[]) => {
  const communityByMember = new Map(
    tracked.flatMap((each) => Array.from(each.community.members, (key) => [key, each])),
  );
  return ({ members }: KeyedCommunity, at: number): Match[] => {
    const common = new Map<TrackedCommunity, number>();
    for (const key of Array.from(members)) {
      const before = communityByMember.get(key);
      if (before) common.set(before, (common.get(before) ?? 0) + 1);
    }
    return Array.from(common, ([before, both]) => {
      const union = before.community.members.length + members.length - both;
      return { similarity: both / union, before, at };
    });
  };
};
