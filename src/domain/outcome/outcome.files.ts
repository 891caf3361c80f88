import * as column from '../../platform/package/columns.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { sourceColumn } from '../source/source-column.ts';
import {
  AgendaItemCitation,
  AgendaItemIdentifier,
  AgendaItemOutcomeTable,
  AgendaItemTable,
} from './agenda-item.table.ts';
import * as synonyms from './outcome.synonyms.ts';
import {
  OutcomeCitation,
  OutcomeContinuationTable,
  OutcomeIdentifier,
  OutcomeProposerTable,
  OutcomeResponsibleTable,
  OutcomeTable,
} from './outcome.table.ts';
import { OutcomeEvidenceTable } from './outcome-evidence.table.ts';

const outcomes: PackageFile = {
  name: 'outcomes',
  table: OutcomeTable,
  identifiers: OutcomeIdentifier,
  columns: [
    column.id(),
    column.reference('edition_id', 'editions', { required: true }),
    column.word('kind', synonyms.outcomeKind, { required: true }),
    column.prose('text', { required: true }),
    column.reference('activity_id', 'activities', { property: 'from' }),
    column.word('status', synonyms.outcomeStatus),
    column.date('due_on'),
    column.list('proposed_by', 'organizations', OutcomeProposerTable, 'outcome', 'organization'),
    column.list('responsible', 'organizations', OutcomeResponsibleTable, 'outcome', 'organization'),
    column.list('continues', 'outcomes', OutcomeContinuationTable, 'outcome', 'continues'),
    sourceColumn(OutcomeCitation),
  ],
};

const outcomeEvidence: PackageFile = {
  name: 'outcome_evidence',
  table: OutcomeEvidenceTable,
  columns: [
    column.reference('outcome_id', 'outcomes', { required: true }),
    column.date('on', { required: true }),
    column.word('status', synonyms.outcomeStatus, { required: true }),
    column.text('note', { empty: `''` }),
    column.url('url'),
    column.reference('reported_by', 'organizations'),
    column.reference('verified_by', 'organizations'),
  ],
  key: ['outcome', 'on', 'status', 'note', 'reportedBy'],
};

const agendaItems: PackageFile = {
  name: 'agenda_items',
  table: AgendaItemTable,
  identifiers: AgendaItemIdentifier,
  columns: [
    column.id(),
    column.name('title', { required: true }),
    column.reference('owner_id', 'organizations'),
    column.list('outcomes', 'outcomes', AgendaItemOutcomeTable, 'agendaItem', 'outcome'),
    sourceColumn(AgendaItemCitation),
  ],
};

export const files: PackageFile[] = [outcomes, outcomeEvidence, agendaItems];
