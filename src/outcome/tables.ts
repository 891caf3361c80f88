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

/** What this folder stores. */
export const tables = [
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
];
