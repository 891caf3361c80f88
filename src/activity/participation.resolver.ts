import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Edition } from '../edition/edition.ts';
import { expertOrders } from '../expert/expert.resolver.ts';
import { Expert, ExpertConnection } from '../expert/expert.ts';
import { isShown } from '../expert/visibility.ts';
import { Organization } from '../organization/organization.ts';
import type { Context } from '../platform/context.ts';
import type { PageArgs } from '../platform/graph/paging.ts';
import { whereOf } from '../platform/graph/where.ts';
import { type Connection, type PagedList, readConnection } from '../platform/read/connection.ts';
import type { List } from '../platform/read/list.ts';
import type { Row } from '../platform/read/plan.ts';
import { all, raw, sql } from '../platform/read/sql.ts';
import { Activity } from './activity.ts';
import {
  ExpertsOfEdition,
  ParticipantsOfActivity,
  ParticipationsByRole,
  ParticipationsOfEdition,
  ParticipationsOfExpert,
  participationFacets,
  participationOrders,
} from './participation.filter.ts';
import { ParticipationConnection } from './participation.ts';

/** Participations of one parent, narrowed by the arguments that are not about pages. */
function participations<
  Args extends PageArgs & { orderBy?: Parameters<typeof participationOrders.named>[0] },
>(kind: new () => Args, args: Args, link: List['link']): PagedList {
  const { first: _first, after: _after, orderBy, ...filter } = args;
  const where: List['where'] = (row) => whereOf(kind, args, row);
  const order = participationOrders.named(orderBy);
  return { type: 'Participation', order, facets: participationFacets, filter, link, where };
}

@Resolver(() => Activity)
export class ActivityParticipants {
  @FieldResolver(() => ParticipationConnection, {
    description: 'Who takes part and how.',
  })
  participants(
    @Root() { key }: Row,
    @Args(() => ParticipantsOfActivity) args: ParticipantsOfActivity,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const link: List['link'] = (row, activity) => sql`${row}.activity_id = ${activity}`;
    return readConnection(reader, info, participations(ParticipantsOfActivity, args, link), key, args);
  }
}

@Resolver(() => Edition)
export class EditionParticipants {
  @FieldResolver(() => ParticipationConnection, {
    description: 'Who took part and how, in all activities and in none.',
  })
  participations(
    @Root() { key }: Row,
    @Args(() => ParticipationsOfEdition) args: ParticipationsOfEdition,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const link: List['link'] = (row, edition) => sql`${row}.edition_id = ${edition}`;
    return readConnection(reader, info, participations(ParticipationsOfEdition, args, link), key, args);
  }

  @FieldResolver(() => ExpertConnection, { description: 'Who took part, each once.' })
  experts(
    @Root() { key }: Row,
    @Args(() => ExpertsOfEdition) args: ExpertsOfEdition,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const { first, after, ...filter } = args;
    const part = raw('p');
    const link: List['link'] = (row, edition) => sql`${row}.id in (
      select p.expert_id from participation p where ${all(sql`p.edition_id = ${edition}`, whereOf(ExpertsOfEdition, args, part))})`;
    const list: PagedList = {
      type: 'Expert',
      order: expertOrders.named(args.orderBy),
      facets: expertFacets,
      filter,
      link,
    };
    return readConnection(reader, info, list, key, { first, after });
  }
}

const expertFacets = {
  ROLE: {
    key: () => raw('p.role'),
    join: () => raw('join participation p on p.expert_id = t.id and p.edition_id = k.key'),
  },
  SECTOR: {
    key: () => raw('s.slug'),
    join: () =>
      raw(`join participation p on p.expert_id = t.id and p.edition_id = k.key
      join sector s on s.id = p.sector_at_time_id`),
    label: { text: raw('s.name'), translations: raw('s.name_translations') },
  },
};

@Resolver(() => Expert)
export class ExpertParticipations {
  @FieldResolver(() => ParticipationConnection, { description: 'What the expert took part in, and how.' })
  participations(
    @Root() { key }: Row,
    @Args(() => ParticipationsOfExpert) args: ParticipationsOfExpert,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const link: List['link'] = (row, expert) => sql`${row}.expert_id = ${expert}`;
    return readConnection(reader, info, participations(ParticipationsOfExpert, args, link), key, args);
  }
}

@Resolver(() => Organization)
export class OrganizationParticipations {
  @FieldResolver(() => ParticipationConnection, {
    description: 'Who appeared on its behalf, in what and how.',
  })
  participations(
    @Root() { key }: Row,
    @Args(() => ParticipationsByRole) args: ParticipationsByRole,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const link: List['link'] = (row, organization) =>
      sql`${row}.organization_id = ${organization} and ${isShown(sql`${row}.expert_id`)}`;
    return readConnection(reader, info, participations(ParticipationsByRole, args, link), key, args);
  }
}
