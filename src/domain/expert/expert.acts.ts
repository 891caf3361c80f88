import { type Act, act, type PayloadShape } from '../../platform/acts/act.ts';
import { atPath } from '../../platform/acts/at-path.ts';
import { edit } from '../../platform/acts/edit.ts';
import type { AnyRow } from '../../platform/acts/field.ts';
import { expectedVersion, target } from '../../platform/acts/fields/target.ts';
import { date } from '../../platform/acts/fields/values.ts';
import { recordAndEdit } from '../../platform/acts/record-and-edit.ts';
import { AffiliationFields, writableAffiliation } from './affiliation.input.ts';
import { ExpertFields, writableExpert } from './expert.input.ts';
import { Expert } from './expert.ts';

const payload: PayloadShape = { name: 'Expert', field: 'expert', type: () => Expert, of: 'Expert' };

const expertOf = (row: AnyRow) => row.expert as AnyRow;

/** What can be done to experts and their affiliations. */
export const acts: Act[] = [
  ...recordAndEdit({
    name: 'expert',
    one: 'an expert',
    writable: writableExpert,
    fields: ExpertFields,
    payload,
  }),
  ...recordAndEdit({
    name: 'affiliation',
    one: "an expert's place in an organization",
    writable: writableAffiliation,
    fields: AffiliationFields,
    payload,
    shows: expertOf,
  }),
  act({
    name: 'affiliationEnd',
    description: 'Says until when an expert was part of an organization.',
    action: 'EDIT',
    of: 'Affiliation',
    args: {
      affiliation: target('Affiliation', 'Which one, by its id.'),
      expectedVersion: expectedVersion(),
      to: date('Until when.'),
    },
    payload,
    work: async (em, { to, ...which }) =>
      expertOf(
        await atPath([], () => edit(writableAffiliation, 'affiliation')(em, { ...which, fields: { to } })),
      ),
  }),
];
