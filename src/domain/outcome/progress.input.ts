import { groupOf } from '../../platform/acts/fields/group.ts';
import { prose } from '../../platform/acts/fields/text.ts';
import { choice, date, url } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { reference } from '../source/reference.field.ts';
import { MOST } from './outcome.resolver.ts';
import { OutcomeStatus } from './outcome.ts';
import { OutcomeEvidenceTable } from './outcome-evidence.table.ts';

const fields = {
  on: date('When it was so.'),
  status: choice(() => OutcomeStatus, 'How far the outcome had come.'),
  note: prose('In words.'),
  url: url('Where it can be checked.'),
  reportedBy: reference('Organization', 'Who says so.'),
};

export const ProgressFields = groupOf(
  'ProgressFields',
  'What is reported of what became of an outcome.',
  fields,
  ['on', 'status', 'reportedBy'],
);

/** How evidence of what became of outcomes is recorded and edited; what was verified is not, once it says something else. */
export const writableEvidence: Writable<typeof fields> = {
  type: 'OutcomeEvidence',
  table: OutcomeEvidenceTable,
  fields,
  needs: ['on', 'status', 'reportedBy'],
  key: ['outcome', 'on', 'status', 'note', 'reportedBy'],
  atMost: { outcome: MOST },
  defaults: { note: '' },
  complete: (_, state, __, before) => {
    if (before && (before.status !== state.status || before.reportedBy !== state.reportedBy))
      state.verifiedBy = null;
  },
};
