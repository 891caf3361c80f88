import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.ts';
import { Edition } from '../edition/edition.ts';
import { Organization } from '../organization/organization.ts';
import type { Context } from '../platform/context.ts';
import { ListSize } from '../platform/limits/costs.ts';
import { type Connection, readConnection } from '../platform/read/connection.ts';
import { bySlug } from '../platform/read/lookup.ts';
import type { Row } from '../platform/read/plan.ts';
import { EVERYTHING } from '../platform/read/reader.ts';
import { raw, sql } from '../platform/read/sql.ts';
import * as lists from './outcome.lists.ts';
import { AgendaItem, Outcome, OutcomeConnection, OutcomeEvidence } from './outcome.ts';

/** How many parties, predecessors, agenda items or pieces of evidence one outcome can show. */
const MOST = 50;

/** How many outcomes one activity or agenda item can show. */
const MOST_OUTCOMES = 50;

@Resolver(() => Outcome)
export class OutcomeResolver {
  @Query(() => OutcomeConnection, { description: 'Outcomes of all editions.' })
  outcomes(
    @Args(() => lists.OutcomesArgs) args: lists.OutcomesArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const list = lists.outcomes(lists.OutcomesArgs, args, () => raw('true'));
    return readConnection(reader, info, list, EVERYTHING, args);
  }

  @ListSize(MOST)
  @FieldResolver(() => [Organization], { description: 'Who put it forward.' })
  proposedBy(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.list(info, lists.proposersOfOutcome, key, MOST);
  }

  @ListSize(MOST)
  @FieldResolver(() => [Organization], { description: 'Who answers for it.' })
  responsible(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.list(info, lists.responsibleForOutcome, key, MOST);
  }

  @ListSize(MOST)
  @FieldResolver(() => [OutcomeEvidence], {
    description: 'What is known of what became of it, oldest first.',
  })
  evidence(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.list(info, lists.evidenceOfOutcome, key, MOST);
  }

  @ListSize(MOST)
  @FieldResolver(() => [Outcome], { description: 'The earlier outcomes it takes further.' })
  continues(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.list(info, lists.outcomesContinued, key, MOST);
  }

  @ListSize(MOST)
  @FieldResolver(() => [Outcome], { description: 'The later outcomes that take it further.' })
  continuedBy(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.list(info, lists.outcomesContinuing, key, MOST);
  }

  @ListSize(MOST)
  @FieldResolver(() => [AgendaItem], { description: 'The points of the agenda that it feeds.' })
  agendaItems(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.list(info, lists.agendaItemsOfOutcome, key, MOST);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @Query(() => AgendaItem, { nullable: true, description: 'The agenda item with this slug.' })
  agendaItem(
    @Arg('slug', () => String, { description: 'Its slug.' }) slug: string,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return reader.one(info, bySlug('AgendaItem'), slug);
  }

  @ListSize(MOST_OUTCOMES)
  @FieldResolver(() => [Outcome], { description: 'The outcomes that feed it.' })
  outcomes(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.list(info, lists.outcomesOfAgendaItem, key, MOST_OUTCOMES);
  }
}

@Resolver(() => Activity)
export class ActivityOutcomes {
  @ListSize(MOST_OUTCOMES)
  @FieldResolver(() => [Outcome], { description: 'What came out of it.' })
  outcomes(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.list(info, lists.outcomesOfActivity, key, MOST_OUTCOMES);
  }
}

@Resolver(() => Edition)
export class EditionOutcomes {
  @FieldResolver(() => OutcomeConnection, { description: 'What came out of it.' })
  outcomes(
    @Root() { key }: Row,
    @Args(() => lists.OutcomesByKind) args: lists.OutcomesByKind,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const list = lists.outcomes(
      lists.OutcomesByKind,
      args,
      (row, edition) => sql`${row}.edition_id = ${edition}`,
    );
    return readConnection(reader, info, list, key, args);
  }
}

@Resolver(() => Organization)
export class OrganizationOutcomes {
  @FieldResolver(() => OutcomeConnection, { description: 'The outcomes it put forward or answers for.' })
  outcomes(
    @Root() { key }: Row,
    @Args(() => lists.OutcomesByStatus) args: lists.OutcomesByStatus,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const list = lists.outcomes(lists.OutcomesByStatus, args, lists.concerns);
    return readConnection(reader, info, list, key, args);
  }
}
