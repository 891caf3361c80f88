import { groupOf } from '../../platform/acts/fields/group.ts';
import { name, text } from '../../platform/acts/fields/text.ts';
import { translationsOf } from '../../platform/acts/fields/translations.ts';
import { choice, date, slug, url } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { stateCode } from '../../platform/package/cells/state-code.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { OrganizationCitation, OrganizationTable } from './organization.table.ts';
import { refusePartOfItself } from './refuse-part-of-itself.ts';
import { Scope } from './scope.ts';

const fields = {
  slug: slug(),
  name: name('The name it goes by.'),
  names: translationsOf('name', 'Its name in further languages; all of them are given at once.'),
  acronym: text('Its initials.'),
  sector: reference('Sector', 'The sector it comes from.'),
  scope: choice(() => Scope, 'How far its remit reaches.'),
  country: text('The country it is based in.'),
  state: text('The state or province it is based in.'),
  url: url('Its own page.'),
  foundedOn: date('When it was founded.'),
  dissolvedOn: date('When it ended.'),
  parent: reference('Organization', 'The organization it is part of.'),
  sources: sources(() => OrganizationCitation),
};

export const OrganizationFields = groupOf(
  'OrganizationFields',
  'What is recorded of an organization.',
  fields,
);

/** How organizations are recorded and edited. */
export const writableOrganization: Writable<typeof fields> = {
  type: 'Organization',
  table: OrganizationTable,
  fields,
  needs: ['name'],
  named: 'name',
  spans: [['foundedOn', 'dissolvedOn']],
  complete: async (em, state, given) => {
    if (given.state !== undefined || given.country !== undefined)
      state.stateCode = stateCode((state.state as string) ?? null, (state.country as string) ?? null);
    if (given.parent != null) await refusePartOfItself(em, state);
  },
};
