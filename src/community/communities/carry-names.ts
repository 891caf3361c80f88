/** A community as its members' public keys, in ascending order, and the key of the one it is named after. */
export interface KeyedCommunity {
  members: ArrayLike<number>;
  founder: number;
}

/** The communities at one point in time: no two of them share a member or a founder. */
export interface Step {
  /** Tells the step from all others. */
  name: string;
  communities: readonly KeyedCommunity[];
}

/** What stays the same of a community while its members change: where it first appeared, and after whom. */
export interface Identity {
  step: string;
  founder: number;
}

/** Communities less similar than this, by Jaccard, are two. */
export const SAME_FROM = 0.3;

interface Named {
  community: KeyedCommunity;
  identity: Identity;
  /** The place of the step at which the identity appeared. */
  since: number;
}

/**
 * The identity of each community of the last step, with the steps in order of time. Each takes that of the most
 * similar community of the step before, the most similar pairs first, then the older identity, then the smaller
 * founder; each identity goes to one, and who finds none begins its own. Empty where there are no steps.
 */
export function carryNames(steps: readonly Step[]): Identity[] {
  let named: Named[] = [];
  steps.forEach((step, since) => {
    const kept = matches(named, step.communities);
    named = step.communities.map((community, at) => {
      const before = kept.get(at);
      if (before) return { ...before, community };
      return { community, identity: { step: step.name, founder: community.founder }, since };
    });
  });
  return named.map(({ identity }) => identity);
}

interface Pair {
  similarity: number;
  before: Named;
  at: number;
}

function matches(named: readonly Named[], communities: readonly KeyedCommunity[]): Map<number, Named> {
  const pairs = communities.flatMap(pairsWith(named)).filter(({ similarity }) => similarity >= SAME_FROM);
  const kept = new Map<number, Named>();
  const used = new Set<Named>();
  for (const { before, at } of pairs.toSorted(byRank)) {
    if (kept.has(at) || used.has(before)) continue;
    kept.set(at, before);
    used.add(before);
  }
  return kept;
}

const byRank = (one: Pair, other: Pair): number =>
  other.similarity - one.similarity ||
  one.before.since - other.before.since ||
  one.before.identity.founder - other.before.identity.founder ||
  one.at - other.at;

const pairsWith = (named: readonly Named[]) => {
  const homes = new Map(named.flatMap((each) => Array.from(each.community.members, (key) => [key, each])));
  return ({ members }: KeyedCommunity, at: number): Pair[] => {
    const common = new Map<Named, number>();
    for (const key of Array.from(members)) {
      const before = homes.get(key);
      if (before) common.set(before, (common.get(before) ?? 0) + 1);
    }
    return Array.from(common, ([before, both]) => {
      const union = before.community.members.length + members.length - both;
      return { similarity: both / union, before, at };
    });
  };
};
