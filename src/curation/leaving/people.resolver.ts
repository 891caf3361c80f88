import type { EntityManager } from '@mikro-orm/postgresql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Actor } from '../../platform/access/actor.ts';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import type { Context } from '../../platform/context.ts';
import { ForwardPageArgs } from '../../platform/graph/paging.ts';
import { Cost, ListSize } from '../../platform/limits/costs.ts';
import { keyFromId, nodeId } from '../../platform/node-id.ts';
import { pageSizeOf } from '../../platform/read/page.ts';
import { can, hasScope } from '../rules.ts';
import { Viewer } from '../viewer/viewer.ts';
import { PersonRequest, requestRow } from './person-acts.ts';
import { personRequests } from './person-requests.ts';
import { placeRow } from './place-shown.ts';
import { Consent, PrivateExpert, WithheldExpert } from './withheld-expert.ts';
import { type WithheldPerson, withheldPeople } from './withheld-people.ts';

@ArgsType()
class WithheldArgs extends ForwardPageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only those whose name has this text, without case and accents.',
  })
  text?: string | null;
}

/** Whether somebody may see what is held on people who are not shown. */
const maySee = (actor: Actor | null): actor is Actor =>
  actor !== null && can(actor, 'CONSENT', 'Expert') === 'ALL' && hasScope(actor, 'READ_PRIVATE');

const withheldRow = ({ expert, since, places, ...found }: WithheldPerson) => ({
  ...found,
  key: expert,
  id: nodeId('Expert', expert),
  since: new Date(since),
  places: places.map(placeRow),
});

/** What a person said, the latest first. */
const consentsOf = (em: EntityManager, expert: number): Promise<Consent[]> =>
  em.execute<Consent[]>(
    `select purpose, case when state = 'GIVEN' and (valid_until || '~') < to_char(now(), 'YYYY-MM-DD') then 'EXPIRED' else state end as state,
       basis, notice_version as "noticeVersion", recorded_at as "recordedAt", valid_until as "validUntil", evidence
     from ${PRIVATE}.consent where expert_id = ? order by id desc limit 100`,
    [expert],
  );

@Resolver(() => WithheldExpert)
export class PeopleResolver {
  @ListSize(20)
  @Cost(20, { sql: 1 })
  @Query(() => [WithheldExpert], {
    description:
      'Those who are not shown, the latest first; for stewards, and empty for all others. "after" is an id.',
  })
  async withheldExperts(
    @Args(() => WithheldArgs) { first, after, text }: WithheldArgs,
    @Ctx() { writer, actor }: Context,
  ): Promise<object[]> {
    if (!maySee(actor)) return [];
    const last = after == null ? null : keyFromId('Expert', after);
    const found = await withheldPeople(writer!, {
      first: pageSizeOf({ first }),
      after: last,
      text: text ?? null,
    });
    return found.map(withheldRow);
  }

  @ListSize(100)
  @Cost(1, { sql: 1 })
  @FieldResolver(() => [Consent], { description: 'What they said, the latest first.' })
  consents(@Root() { key }: { key: number }, @Ctx() { writer }: Context): Promise<Consent[]> {
    return consentsOf(writer!.fork(), key);
  }

  @ListSize(100)
  @Cost(10, { sql: 1 })
  @Query(() => [PersonRequest], {
    description:
      'What people asked for about themselves, the earliest first; for stewards, and empty for all others.',
  })
  async personRequests(
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'Only those that are open, or only those that are closed.',
    })
    open: boolean | null,
    @Ctx() { writer, actor }: Context,
  ): Promise<PersonRequest[]> {
    if (!maySee(actor)) return [];
    return (await personRequests(writer!, open == null ? {} : { open })).map(requestRow);
  }
}

@Resolver(() => Viewer)
export class ViewerPeople {
  @Cost(5, { sql: 1 })
  @FieldResolver(() => PrivateExpert, {
    nullable: true,
    description: 'What is held on a person beyond what is public; for stewards, and null for all others.',
  })
  async privateExpert(
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
    @Ctx() { writer, actor }: Context,
  ): Promise<PrivateExpert | null> {
    if (!maySee(actor)) return null;
    return { id, consents: await consentsOf(writer!.fork(), keyFromId('Expert', id)) };
  }
}
