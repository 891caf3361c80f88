import type { Room } from '../platform/room.ts';
import {
  AgendaItemCitation,
  AgendaItemIdentifier,
  AgendaItemOutcomeTable,
  AgendaItemTable,
} from './agenda-item.table.ts';
import {
  OutcomeCitation,
  OutcomeContinuationTable,
  OutcomeIdentifier,
  OutcomeProposerTable,
  OutcomeResponsibleTable,
  OutcomeTable,
} from './outcome.table.ts';
import { OutcomeEvidenceTable } from './outcome-evidence.table.ts';

/** What this folder stores and answers. */
export const room: Room = {
  tables: [
    AgendaItemCitation,
    AgendaItemIdentifier,
    AgendaItemOutcomeTable,
    AgendaItemTable,
    OutcomeEvidenceTable,
    OutcomeCitation,
    OutcomeContinuationTable,
    OutcomeIdentifier,
    OutcomeProposerTable,
    OutcomeResponsibleTable,
    OutcomeTable,
  ],
  resolvers: [],
};
