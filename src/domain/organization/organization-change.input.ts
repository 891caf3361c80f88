import { groupOf } from '../../platform/acts/fields/group.ts';
import { prose } from '../../platform/acts/fields/text.ts';
import { choice, date, url } from '../../platform/acts/fields/values.ts';
import { nodes } from '../source/list.field.ts';
import { sources } from '../source/sources.field.ts';
import { OrganizationChangeCitation } from './organization-change.table.ts';
import { MOST_PARTIES, OrganizationChangeKind } from './succession.ts';

export const changeFields = {
  kind: choice(() => OrganizationChangeKind, 'What happened.'),
  effectiveOn: date('From when on.'),
  from: nodes('Organization', 'Whom it happened to; several only where they went into one.', MOST_PARTIES),
  to: nodes('Organization', 'Who followed; none where nobody did.', MOST_PARTIES),
  legalBasis: url('The law or deed it rests on.'),
  note: prose('What else is to be said.'),
  sources: sources(() => OrganizationChangeCitation),
};

export const OrganizationChangeFields = groupOf(
  'OrganizationChangeFields',
  'What is recorded of a change that ended organizations, began others, or passed on what they did.',
  changeFields,
);
