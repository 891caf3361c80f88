import { Args, Resolver } from 'type-graphql';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ConnectionField, ConnectionQuery } from '../../platform/graph/list-field.ts';
import type { PageArgs } from '../../platform/graph/paging.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import { type List, PARENT } from '../../platform/read/list.ts';
import { allOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { Edition } from '../edition/edition.ts';
import { dateOfEdition } from '../edition/edition-date.ts';
import { isVisibleByKey } from '../expert/expert.policy.ts';
import { expertOrders } from '../expert/expert.resolver.ts';
import { Expert, ExpertConnection } from '../expert/expert.ts';
import { isOf } from '../organization/lineage.ts';
import { Organization } from '../organization/organization.ts';
import { Activity } from './activity.ts';
import { expertFacetsBy } from './expert.facets.ts';
import { ExpertFilter } from './expert.filter.ts';
import {
  ExpertsOfEdition,
  ParticipantsOfActivity,
  ParticipationsArgs,
  ParticipationsByRole,
  ParticipationsInLineage,
  ParticipationsOfEdition,
  ParticipationsOfExpert,
  participationFacets,
  participationOrders,
} from './participation.filter.ts';
import { Participation, ParticipationConnection } from './participation.ts';

type Ordered = PageArgs & { orderBy?: Parameters<typeof participationOrders.named>[0] };

/** Participations that are linked to a parent, as the arguments want them. */
const participations = <Args extends Ordered>(
  kind: new () => Args,
  args: Args,
  link: List['link'],
): PagedList => ({
  type: 'Participation',
  order: participationOrders.named(args.orderBy),
  facets: participationFacets,
  link,
  where: (row) => conditionOf(kind, args, row),
});

@Resolver(() => Participation)
export class ParticipationResolver {
  @ConnectionQuery(
    () => ParticipationConnection,
    'Who took part in what, and how. All of it is of real series, or else of synthetic ones.',
  )
  participations(@Args(() => ParticipationsArgs) args: ParticipationsArgs): PagedList {
    return participations(ParticipationsArgs, args, () => raw('true'));
  }
}

@Resolver(() => Activity)
export class ActivityParticipants {
  @ConnectionField(() => ParticipationConnection, 'Who takes part and how.')
  participants(@Args(() => ParticipantsOfActivity) args: ParticipantsOfActivity): PagedList {
    return participations(
      ParticipantsOfActivity,
      args,
      (row, activity) => sql`${row}.activity_id = ${activity}`,
    );
  }
}

@Resolver(() => Edition)
export class EditionParticipants {
  @ConnectionField(() => ParticipationConnection, 'Who took part and how, in all activities and in none.')
  participations(@Args(() => ParticipationsOfEdition) args: ParticipationsOfEdition): PagedList {
    return participations(
      ParticipationsOfEdition,
      args,
      (row, edition) => sql`${row}.edition_id = ${edition}`,
    );
  }

  @ConnectionField(
    () => ExpertConnection,
    'Who took part, each once. What is said of how they did must hold of one and the same occasion; facets count such occasions.',
  )
  experts(@Args(() => ExpertsOfEdition) args: ExpertsOfEdition): PagedList {
    const isMeant = (participation: Sql, edition: Sql) =>
      allOf(
        sql`${participation}.edition_id = ${edition}`,
        conditionOf(ExpertsOfEdition, args, participation),
      );
    return {
      type: 'Expert',
      order: expertOrders.named(args.orderBy),
      facets: expertFacetsBy((participation) => isMeant(participation, PARENT)),
      link: (row, edition) =>
        sql`${row}.id in (select p.expert_id from participation p where ${isMeant(raw('p'), edition)})`,
      where: (row) => conditionOf(ExpertFilter, args.filter, row),
    };
  }
}

@Resolver(() => Expert)
export class ExpertParticipations {
  @ConnectionField(() => ParticipationConnection, 'What the expert took part in, and how.')
  participations(@Args(() => ParticipationsOfExpert) args: ParticipationsOfExpert): PagedList {
    return participations(ParticipationsOfExpert, args, (row, expert) => sql`${row}.expert_id = ${expert}`);
  }
}

@Resolver(() => Organization)
export class OrganizationParticipations {
  @ConnectionField(() => ParticipationConnection, 'Who appeared on its behalf, in what and how.')
  participations(@Args(() => ParticipationsInLineage) args: ParticipationsInLineage): PagedList {
    const link: List['link'] = (row, organization) =>
      allOf(
        isOf(
          { doer: sql`${row}.organization_id`, on: dateOfEdition(sql`${row}.edition_id`) },
          organization,
          args.lineage,
        ),
        // "is true" keeps PostgreSQL from reading all experts first.
        sql`${isVisibleByKey(sql`${row}.expert_id`)} is true`,
      );
    return participations(ParticipationsByRole, args, link);
  }
}
