import { groupOf } from '../../platform/acts/fields/group.ts';
import { name, text } from '../../platform/acts/fields/text.ts';
import { date } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { sources } from '../source/sources.field.ts';
import { MOST_NAMES } from './dated-names.ts';
import { OrganizationNameCitation, OrganizationNameTable } from './organization-name.table.ts';

const fields = {
  text: name('The name.'),
  from: date('From when on it held.'),
  to: date('Until when it held.'),
  kind: text('What kind of name it is, such as official, former or short; official unless given.'),
  sources: sources(() => OrganizationNameCitation),
};

export const OrganizationNameFields = groupOf(
  'OrganizationNameFields',
  'What is recorded of a name that an organization goes or went by.',
  fields,
);

/** How names of organizations are edited. */
export const writableName: Writable<typeof fields> = {
  type: 'DatedName',
  table: OrganizationNameTable,
  fields,
  needs: ['text'],
  key: ['organization', 'text', 'from', 'kind'],
  atMost: { organization: MOST_NAMES },
  defaults: { kind: 'official' },
  spans: [['from', 'to']],
};
