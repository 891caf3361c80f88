import { Arg, Ctx, FieldResolver, Float, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { LOCALE } from '../../../platform/graph/localized.ts';
import { Column } from '../../../platform/graph/row-field.ts';
import { Locale } from '../../../platform/graph/scalars.ts';
import { ReadSeparately } from '../../../platform/limits/costs.ts';
import type { NamedCommunities } from '../../communities/named-communities.ts';
import { loadName, nameInLocale, type RowRef } from '../../display-names/display-names.ts';
import { communityName } from '../../narrative/community-name.ts';
import type { CommunityContext } from '../context.ts';

@ObjectType('CommunityMembership', {
  description:
    'The community that an actor belongs to: those who are tied more to each other than to the rest, by the Louvain method, ' +
    'which is run 50 times with fixed seeds.',
})
export class Membership {
  @Column(
    () => ID,
    'The id of the community: all of its members have it, and nobody else. The community found after a later edition has ' +
      'the same where enough of its members are the same.',
  )
  community!: string;

  @Column(
    () => Float,
    "How sure that is, from 0 to 1: how alike the actor's communities in all runs are, as the mean of their Jaccard indexes.",
  )
  confidence!: number;
}

/** A membership, as the resolvers read it. */
export interface MembershipRow {
  community: string;
  confidence: number;
  /** The organization that the community is named after, and the person in its middle, as far as its name needs them. */
  namedAfter: RowRef[];
}

/** The community that an actor of a view belongs to; null where it has no ties. */
export function membershipOf(found: NamedCommunities, actor: number): MembershipRow | null {
  const community = found.communityOf[actor]!;
  if (community < 0) return null;
  return {
    community: found.ids[community]!,
    confidence: found.confidence[actor]!,
    namedAfter: [
      { type: 'Organization', key: found.namedAfter[community]! },
      { type: 'Expert', key: found.middle[community]! },
    ].filter(({ key }) => key > 0),
  };
}

@Resolver(() => Membership)
export class MembershipResolver {
  @ReadSeparately()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What to call the community: after the organization in its middle; of experts, after the one that most of them appeared ' +
      'for, with the person in its middle where others have the same organization, and after that person where there is none. ' +
      'Null where the median confidence of its members is below 0.6, since then it may be chance.',
  })
  async label(
    @Root() { namedAfter }: MembershipRow,
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE.description }) locale: string | null,
    @Ctx() { reader }: CommunityContext,
  ): Promise<string | null> {
    const names = await Promise.all(namedAfter.map((ref) => loadName(reader, ref)));
    const [around, person] = names.flatMap((name) => (name && nameInLocale(name, locale)) ?? []);
    if (!around) return null;
    return communityName(locale ?? 'es', person ? `${around} (${person})` : around);
  }
}
