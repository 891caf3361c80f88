import type { Module } from '../../platform/module.ts';
import { ofItsEdition, withOrigins } from '../edition/origin.ts';
import { sourcesResolverOf } from '../source/sourced.ts';
import './outcome.labels.ts';
import { originsOfAgendaItem } from './agenda-item.lists.ts';
import { AgendaItemCitation } from './agenda-item.table.ts';
import { acts } from './outcome.acts.ts';
import { entities } from './outcome.entities.ts';
import {
  ActivityOutcomes,
  AgendaItemResolver,
  EditionOutcomes,
  OrganizationOutcomes,
  OutcomeEvidenceResolver,
  OutcomeResolver,
} from './outcome.resolver.ts';
import { OutcomeCitation } from './outcome.table.ts';
import { AgendaItem, Outcome } from './outcome.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [
    OutcomeResolver,
    AgendaItemResolver,
    ActivityOutcomes,
    EditionOutcomes,
    OrganizationOutcomes,
    OutcomeEvidenceResolver,
    sourcesResolverOf(Outcome, OutcomeCitation),
    sourcesResolverOf(AgendaItem, AgendaItemCitation),
  ],
  policies: {
    Outcome: { origins: ofItsEdition },
    AgendaItem: withOrigins(originsOfAgendaItem),
  },
  acts,
  entities,
  namedTypes: { responsible: ['Organization'], proposedBy: ['Organization'] },
  facets: {
    OUTCOME_KIND: 'The kind of outcome.',
    OUTCOME_STATUS: 'How far an outcome has come, where that is recorded.',
    PROPOSED_BY: 'The organization that put it forward.',
    RESPONSIBLE: 'The organization that answers for it.',
  },
};
