import { Args, Resolver } from 'type-graphql';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ConnectionField, ConnectionQuery, ListFieldOf } from '../../platform/graph/list-field.ts';
import { LookupQuery, SlugArgs } from '../../platform/graph/lookup-field.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { List } from '../../platform/read/list.ts';
import { type Lookup, lookupNamed } from '../../platform/read/lookup.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { Activity } from '../activity/activity.ts';
import { Edition } from '../edition/edition.ts';
import { Organization } from '../organization/organization.ts';
import * as agenda from './agenda-item.lists.ts';
import * as lists from './outcome.lists.ts';
import {
  AgendaItem,
  AgendaItemConnection,
  Outcome,
  OutcomeConnection,
  OutcomeEvidence,
  OutcomeEvidenceConnection,
} from './outcome.ts';

/** How many parties, predecessors, agenda items or pieces of evidence one outcome can show. */
export const MOST = 50;

/** How many outcomes one activity or agenda item can show. */
export const MOST_OUTCOMES = 50;

@Resolver(() => Outcome)
export class OutcomeResolver {
  @LookupQuery(() => Outcome, 'The outcome with this slug.')
  outcome(@Args(() => SlugArgs) { slug }: SlugArgs, catalog: Catalog): Lookup {
    return lookupNamed(catalog, 'Outcome', slug);
  }

  @ConnectionQuery(() => OutcomeConnection, 'Outcomes of all editions.')
  outcomes(@Args(() => lists.OutcomesArgs) args: lists.OutcomesArgs): PagedList {
    return lists.outcomes(lists.OutcomesArgs, args, () => raw('true'));
  }

  @ListFieldOf(() => Organization, MOST, 'Who put it forward.')
  proposedBy(): List {
    return lists.proposersOfOutcome;
  }

  @ListFieldOf(() => Organization, MOST, 'Who answers for it.')
  responsible(): List {
    return lists.responsibleForOutcome;
  }

  @ListFieldOf(() => OutcomeEvidence, MOST, 'What is known of what became of it, oldest first.')
  evidence(): List {
    return lists.evidenceOfOutcome;
  }

  @ListFieldOf(() => Outcome, MOST, 'The earlier outcomes it takes further.')
  continues(): List {
    return lists.outcomesContinued;
  }

  @ListFieldOf(() => Outcome, MOST, 'The later outcomes that take it further.')
  continuedBy(): List {
    return lists.outcomesContinuing;
  }

  @ListFieldOf(() => AgendaItem, MOST, 'The points of the agenda that it feeds.')
  agendaItems(): List {
    return agenda.agendaItemsOfOutcome;
  }
}

@Resolver(() => OutcomeEvidence)
export class OutcomeEvidenceResolver {
  @ListFieldOf(
    () => Organization,
    2 * MOST,
    'Who is awaited to check that the outcome is done, as this says: those who put it forward or answer for it, other than who reported it. Empty once it is verified, and where something else was reported since.',
  )
  awaits(): List {
    return lists.awaitedByEvidence;
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @LookupQuery(() => AgendaItem, 'The agenda item with this slug.')
  agendaItem(@Args(() => SlugArgs) { slug }: SlugArgs, catalog: Catalog): Lookup {
    return lookupNamed(catalog, 'AgendaItem', slug);
  }

  @ConnectionQuery(() => AgendaItemConnection, 'The points of the agenda.')
  agendaItems(@Args(() => agenda.AgendaItemsArgs) args: agenda.AgendaItemsArgs): PagedList {
    return {
      type: 'AgendaItem',
      link: () => raw('true'),
      order: agenda.bySlugOrder,
      where: (row) => conditionOf(agenda.AgendaItemsArgs, args, row),
    };
  }

  @ListFieldOf(() => Outcome, MOST_OUTCOMES, 'The outcomes that feed it.')
  outcomes(): List {
    return lists.outcomesOfAgendaItem;
  }

  @ConnectionField(
    () => OutcomeEvidenceConnection,
    'What is known of what became of these outcomes, the latest first.',
  )
  evidence(@Args(() => PageArgs) _page: PageArgs): PagedList {
    return agenda.evidenceOfAgendaItem;
  }
}

@Resolver(() => Activity)
export class ActivityOutcomes {
  @ListFieldOf(() => Outcome, MOST_OUTCOMES, 'What came out of it.')
  outcomes(): List {
    return lists.outcomesOfActivity;
  }
}

@Resolver(() => Edition)
export class EditionOutcomes {
  @ConnectionField(() => OutcomeConnection, 'What came out of it.')
  outcomes(@Args(() => lists.OutcomesByKind) args: lists.OutcomesByKind): PagedList {
    return lists.outcomes(lists.OutcomesByKind, args, (row, edition) => sql`${row}.edition_id = ${edition}`);
  }
}

@Resolver(() => Organization)
export class OrganizationOutcomes {
  @ConnectionField(() => OutcomeConnection, 'The outcomes it put forward or answers for.')
  outcomes(@Args(() => lists.OutcomesInLineage) args: lists.OutcomesInLineage): PagedList {
    const link = lists.concerning(args, 'outcome_proposer', 'outcome_responsible');
    return lists.outcomes(lists.OutcomesByStatus, args, link);
  }

  @ConnectionField(() => OutcomeConnection, 'The outcomes it put forward.')
  outcomesProposed(@Args(() => lists.OutcomesInLineage) args: lists.OutcomesInLineage): PagedList {
    return lists.outcomes(lists.OutcomesByStatus, args, lists.concerning(args, 'outcome_proposer'));
  }

  @ConnectionField(() => OutcomeConnection, 'The outcomes it answers for.')
  outcomesResponsible(@Args(() => lists.OutcomesInLineage) args: lists.OutcomesInLineage): PagedList {
    return lists.outcomes(lists.OutcomesByStatus, args, lists.concerning(args, 'outcome_responsible'));
  }

  @ConnectionField(() => AgendaItemConnection, 'The points of the agenda that it looks after.')
  agendaItems(@Args(() => PageArgs) _page: PageArgs): PagedList {
    return {
      type: 'AgendaItem',
      link: (row, organization) => sql`${row}.owner_id = ${organization}`,
      order: agenda.bySlugOrder,
    };
  }
}
