import { recordAndEdit } from '../../../src/platform/acts/record-and-edit.ts';
import { GrantFields, writableGrant } from './grant.input.ts';
import { Grant } from './grant.ts';

/** What can be done to grants. */
export const acts = recordAndEdit({
  name: 'grant',
  one: 'a grant',
  writable: writableGrant,
  fields: GrantFields,
  payload: { name: 'Grant', field: 'grant', type: () => Grant, of: 'Grant' },
});
