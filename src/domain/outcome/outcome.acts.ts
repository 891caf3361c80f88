import { type Act, act, type PayloadShape } from '../../platform/acts/act.ts';
import { expectedVersion, target } from '../../platform/acts/fields/target.ts';
import { date, url } from '../../platform/acts/fields/values.ts';
import { recordAndEdit } from '../../platform/acts/record-and-edit.ts';
import { reference } from '../source/reference.field.ts';
import { AgendaItemFields, writableAgendaItem } from './agenda-item.input.ts';
import { OutcomeFields, writableOutcome } from './outcome.input.ts';
import { AgendaItem, Outcome } from './outcome.ts';
import { ProgressFields } from './progress.input.ts';
import { editEvidence, reportProgress } from './report-progress.ts';
import { verifyOutcome } from './verify-outcome.ts';

const payload: PayloadShape = { name: 'Outcome', field: 'outcome', type: () => Outcome, of: 'Outcome' };

const which = {
  outcome: target('Outcome', 'Which one, by id or slug.'),
  expectedVersion: expectedVersion(),
};

/** What can be done to outcomes, to what is known of them, and to points of the agenda. */
export const acts: Act[] = [
  ...recordAndEdit({
    name: 'outcome',
    one: 'an outcome',
    writable: writableOutcome,
    fields: OutcomeFields,
    payload,
  }),
  act({
    name: 'outcomeReportProgress',
    description:
      'Reports how an outcome stands. DONE counts once somebody else than the reporter has verified it; until then it is IN_PROGRESS, and its evidence says who is awaited.',
    action: 'EDIT',
    of: 'Outcome',
    args: { ...which, progress: ProgressFields },
    payload,
    work: reportProgress,
  }),
  act({
    name: 'outcomeVerify',
    description: 'Says that another organization than the one that reported an outcome done has checked it.',
    action: 'EDIT',
    of: 'Outcome',
    args: {
      ...which,
      on: date('When it was checked.'),
      verifiedBy: reference('Organization', 'Who checked it; not who reported it.'),
      url: url('Where that can be read.'),
    },
    optional: ['url'],
    payload,
    work: verifyOutcome,
  }),
  act({
    name: 'outcomeEvidenceEdit',
    description:
      'Corrects what was reported of an outcome. Where its status or its reporter is another, nobody has verified it.',
    action: 'EDIT',
    of: 'OutcomeEvidence',
    args: {
      evidence: target('OutcomeEvidence', 'Which one, by its id.'),
      expectedVersion: expectedVersion(),
      progress: ProgressFields,
    },
    payload,
    work: editEvidence,
  }),
  ...recordAndEdit({
    name: 'agendaItem',
    one: 'a point of the agenda',
    writable: writableAgendaItem,
    fields: AgendaItemFields,
    payload: { name: 'AgendaItem', field: 'agendaItem', type: () => AgendaItem, of: 'AgendaItem' },
  }),
];
