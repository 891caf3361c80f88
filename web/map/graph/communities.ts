import { withoutLegalForm } from '../../labels/legal-form.ts';

/** What is known of a node's community. */
export interface CommunityMember {
  id: string;
  strength: number;
  community: { community: string; confidence: number; label: string | null } | null;
}

/** A community as it is on a map. */
export interface Community<Member extends CommunityMember = CommunityMember> {
  id: string;
  members: readonly Member[];
  /** The member with the strongest ties, which stands for it. */
  middle: Member;
  /** After the organization in its middle; null where that is not sure enough, or there is none. */
  label: string | null;
  /** The median confidence of its members. */
  confidence: number;
}

/** From so many members and such a median confidence on, a community is defined well enough to have a colour. */
const [MIN_MEMBERS, MIN_CONFIDENCE] = [8, 0.6];

/** The communities of a map, the largest first. */
export function communitiesOf<Member extends CommunityMember>(nodes: readonly Member[]): Community<Member>[] {
  const byId = new Map<string, Member[]>();
  for (const node of nodes) {
    if (!node.community) continue;
    const members = byId.get(node.community.community);
    if (members) members.push(node);
    else byId.set(node.community.community, [node]);
  }
  return [...byId]
    .map(([id, members]) => ({
      id,
      members,
      middle: members.reduce((best, each) => (each.strength > best.strength ? each : best)),
      label: members[0]!.community!.label,
      confidence: medianConfidence(members),
    }))
    .sort((one, other) => other.members.length - one.members.length || (one.id < other.id ? -1 : 1));
}

function medianConfidence(members: readonly CommunityMember[]): number {
  const sorted = members.map(({ community }) => community!.confidence).sort((one, other) => one - other);
  return sorted[sorted.length >> 1]!;
}

/** Whether a community is defined well enough to have a colour and a name. */
export const isWellDefined = ({ members, confidence }: Community): boolean =>
  members.length >= MIN_MEMBERS && confidence >= MIN_CONFIDENCE;

/** The words before the name in a community's label. */
const AROUND = /^(en torno a|around)\s+/i;

/** What a community's label names. */
const withoutAround = (label: string): string => label.replace(AROUND, '');

/** The name of a community without the words before it; where it has none, that of the member in its middle. */
export const communityName = <Member extends CommunityMember & { label: string | null }>({
  label,
  middle,
}: Community<Member>): string => withoutLegalForm(withoutAround(label ?? middle.label ?? ''));

/** The names of communities on the map, by their ids, each another; without those that are not sure enough. */
export function communityNames<Member extends CommunityMember & { label: string | null }>(
  nodes: readonly Member[],
): Map<string, string> {
  const named = communitiesOf(nodes).filter((each) => each.label !== null || isWellDefined(each));
  const names = tellApart(named.map(communityName));
  return new Map(named.map(({ id }, at) => [id, names[at]!]));
}

/** The same names told apart by a number. */
export function tellApart(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 ? `${name} (${count})` : name;
  });
}
