import { groupOf } from '../../platform/acts/fields/group.ts';
import { name } from '../../platform/acts/fields/text.ts';
import { choice } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { keepFromTheTime } from '../organization/at-time.ts';
import { Scope } from '../organization/scope.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { ConveningCitation, ConveningTable } from './convening.table.ts';
import { ConveningRole } from './convening.ts';

const NOW = 'as it is when this is recorded, unless given';

const fields = {
  edition: reference('Edition', 'The edition.'),
  organization: reference('Organization', 'The organization.'),
  role: choice(() => ConveningRole, 'Its part.'),
  nameAtTime: name(`What the organization was called at the time; ${NOW}.`),
  sectorAtTime: reference('Sector', `The sector it came from at the time; ${NOW}.`),
  scopeAtTime: choice(() => Scope, `How far its remit reached at the time; ${NOW}.`),
  sources: sources(() => ConveningCitation),
};

export const ConveningFields = groupOf(
  'ConveningFields',
  "What is recorded of an organization's part in bringing an edition about.",
  fields,
);

/** How convenings are recorded and edited. */
export const writableConvening: Writable<typeof fields> = {
  type: 'Convening',
  table: ConveningTable,
  fields,
  needs: ['edition', 'organization', 'role'],
  key: ['edition', 'organization', 'role', 'roleAsGiven'],
  complete: async (em, state, given, before) => {
    if (before && state.role !== before.role) state.roleAsGiven = null;
    await keepFromTheTime(em, state, given, [state.organization, before?.organization]);
  },
};
