import { groupOf } from '../../platform/acts/fields/group.ts';
import { prose } from '../../platform/acts/fields/text.ts';
import { translationsOf } from '../../platform/acts/fields/translations.ts';
import { choice, date, slug } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { takeEditionOf } from '../edition/edition-of-named.ts';
import { refuseOtherEdition } from '../edition/refuse-other-edition.ts';
import { references } from '../source/list.field.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { MOST } from './outcome.resolver.ts';
import {
  OutcomeCitation,
  OutcomeContinuationTable,
  OutcomeProposerTable,
  OutcomeResponsibleTable,
  OutcomeTable,
} from './outcome.table.ts';
import { OutcomeKind } from './outcome.ts';
import { refuseCircles } from './refuse-circles.ts';

const listed = (table: typeof OutcomeProposerTable | typeof OutcomeResponsibleTable) => ({
  table: () => table,
  owner: 'outcome',
  member: 'organization',
});

const fields = {
  slug: slug(),
  edition: reference('Edition', 'The edition it came out of; that of the activity unless given.'),
  activity: reference(
    'Activity',
    'The activity it came out of; none where it is of the edition as a whole.',
    {
      property: 'from',
    },
  ),
  kind: choice(() => OutcomeKind, 'What kind it is.'),
  text: prose('What it says.'),
  texts: translationsOf('text', 'The same in further languages; all of them are given at once.'),
  dueOn: date('By when it is to be done.'),
  proposedBy: references('Organization', listed(OutcomeProposerTable), 'Who put it forward.', MOST),
  responsible: references('Organization', listed(OutcomeResponsibleTable), 'Who answers for it.', MOST),
  continues: references(
    'Outcome',
    { table: () => OutcomeContinuationTable, owner: 'outcome', member: 'continues' },
    'The earlier outcomes that it takes further; none of them goes back to it.',
    MOST,
  ),
  sources: sources(() => OutcomeCitation),
};

export const OutcomeFields = groupOf('OutcomeFields', 'What is recorded of an outcome.', fields);

/** How outcomes are recorded and edited; how far they have come is reported. */
export const writableOutcome: Writable<typeof fields> = {
  type: 'Outcome',
  table: OutcomeTable,
  fields,
  needs: ['edition', 'kind', 'text'],
  named: 'text',
  complete: async (em, state, { continues }, before) => {
    if (!before) await takeEditionOf(em, OutcomeTable, 'from', state);
    await refuseOtherEdition(em, writableOutcome, state, before);
    await refuseCircles(em, state, continues ?? []);
  },
};
