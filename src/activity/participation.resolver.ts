import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Edition } from '../edition/edition.ts';
import { Expert, ExpertConnection } from '../expert/expert.ts';
import { isShown } from '../expert/visibility.ts';
import { Organization } from '../organization/organization.ts';
import type { Context } from '../platform/context.ts';
import type { PageArgs } from '../platform/graph/paging.ts';
import { whereOf } from '../platform/graph/where.ts';
import { type Connection, type PagedList, readConnection } from '../platform/read/connection.ts';
import type { List } from '../platform/read/list.ts';
import { asMade, byName } from '../platform/read/orders.ts';
import type { Row } from '../platform/read/plan.ts';
import { all, raw, sql } from '../platform/read/sql.ts';
import { Activity } from './activity.ts';
import {
  ExpertsOfEdition,
  ParticipationsByRole,
  ParticipationsOfEdition,
  ParticipationsOfExpert,
  participationFacets,
} from './participation.filter.ts';
import { ParticipationConnection } from './participation.ts';

const asListed = {
  name: 'listed',
  keys: [{ by: (row: unknown) => sql`${row}.position`, type: 'integer' as const }],
};

/** Participations of one parent, narrowed by the arguments that are not about pages. */
function participations<Filter extends PageArgs>(
  kind: new () => Filter,
  args: Filter,
  link: List['link'],
  order = asMade,
): PagedList {
  const { first: _first, after: _after, ...filter } = args;
  const where: List['where'] = (row) => whereOf(kind, args, row);
  return { type: 'Participation', order, facets: participationFacets, filter, link, where };
}

@Resolver(() => Activity)
export class ActivityParticipants {
  @FieldResolver(() => ParticipationConnection, {
    description: 'Who takes part and how, as the programme lists them.',
  })
  participants(
    @Root() { key }: Row,
    @Args(() => ParticipationsByRole) args: ParticipationsByRole,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const link: List['link'] = (row, activity) => sql`${row}.activity_id = ${activity}`;
    return readConnection(
      reader,
      info,
      participations(ParticipationsByRole, args, link, asListed),
      key,
      args,
    );
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

  @FieldResolver(() => ExpertConnection, { description: 'Who took part, each once, by name.' })
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
    const list: PagedList = { type: 'Expert', order: byName, facets: expertFacets, filter, link };
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
