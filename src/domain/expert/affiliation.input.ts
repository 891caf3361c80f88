import { groupOf } from '../../platform/acts/fields/group.ts';
import { text } from '../../platform/acts/fields/text.ts';
import { date } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { MOST_AFFILIATIONS } from './affiliation.resolver.ts';
import { AffiliationCitation, AffiliationTable } from './affiliation.table.ts';

const fields = {
  expert: reference('Expert', 'The expert.'),
  organization: reference('Organization', 'The organization.'),
  title: text('What the expert is there.'),
  from: date('From when on.'),
  to: date('Until when.'),
  sources: sources(() => AffiliationCitation),
};

export const AffiliationFields = groupOf(
  'AffiliationFields',
  "What is recorded of an expert's place in an organization.",
  fields,
);

/** How affiliations are recorded and edited. */
export const writableAffiliation: Writable<typeof fields> = {
  type: 'Affiliation',
  table: AffiliationTable,
  fields,
  needs: ['expert', 'organization'],
  key: ['expert', 'organization', 'title', 'from'],
  atMost: { expert: MOST_AFFILIATIONS },
  spans: [['from', 'to']],
};
