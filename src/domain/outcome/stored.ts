import type { Stored } from '../../platform/stored.ts';
import {
  AgendaItemCitation,
  AgendaItemIdentifier,
  AgendaItemOutcomeTable,
  AgendaItemTable,
} from './agenda-item.table.ts';
import { files } from './outcome.files.ts';
import { searched } from './outcome.searched.ts';
import {
  OutcomeCitation,
  OutcomeContinuationTable,
  OutcomeIdentifier,
  OutcomeProposerTable,
  OutcomeResponsibleTable,
  OutcomeTable,
} from './outcome.table.ts';
import { OutcomeEvidenceTable } from './outcome-evidence.table.ts';

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
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
  searched,
  files,
};
