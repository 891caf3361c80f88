import type { Room } from '../platform/room.ts';
import { sourcesOf } from '../source/sourced.ts';
import {
  AgendaItemCitation,
  AgendaItemIdentifier,
  AgendaItemOutcomeTable,
  AgendaItemTable,
} from './agenda-item.table.ts';
import {
  ActivityOutcomes,
  AgendaItemResolver,
  EditionOutcomes,
  OrganizationOutcomes,
  OutcomeResolver,
} from './outcome.resolver.ts';
import {
  OutcomeCitation,
  OutcomeContinuationTable,
  OutcomeIdentifier,
  OutcomeProposerTable,
  OutcomeResponsibleTable,
  OutcomeTable,
} from './outcome.table.ts';
import { AgendaItem, Outcome } from './outcome.ts';
import { OutcomeEvidenceTable } from './outcome-evidence.table.ts';

/** What this folder stores and answers. */
export const room: Room = {
  tables: [
    OutcomeTable,
    OutcomeProposerTable,
    OutcomeResponsibleTable,
    OutcomeContinuationTable,
    OutcomeCitation,
    OutcomeIdentifier,
    OutcomeEvidenceTable,
    AgendaItemTable,
    AgendaItemOutcomeTable,
    AgendaItemIdentifier,
    AgendaItemCitation,
  ],
  resolvers: [
    OutcomeResolver,
    AgendaItemResolver,
    ActivityOutcomes,
    EditionOutcomes,
    OrganizationOutcomes,
    sourcesOf(Outcome, OutcomeCitation),
    sourcesOf(AgendaItem, AgendaItemCitation),
  ],
};
