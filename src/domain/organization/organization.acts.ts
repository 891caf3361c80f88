import { type Act, act, type PayloadShape } from '../../platform/acts/act.ts';
import { expectedVersion, target } from '../../platform/acts/fields/target.ts';
import { recordAndEdit } from '../../platform/acts/record-and-edit.ts';
import { OrganizationFields, writableOrganization } from './organization.input.ts';
import { Organization } from './organization.ts';
import { OrganizationNameFields } from './organization-name.input.ts';
import { renameOrganization } from './rename-organization.ts';

const payload: PayloadShape = {
  name: 'Organization',
  field: 'organization',
  type: () => Organization,
  of: 'Organization',
};

/** What can be done to organizations. */
export const acts: Act[] = [
  ...recordAndEdit({
    name: 'organization',
    one: 'an organization',
    writable: writableOrganization,
    fields: OrganizationFields,
    payload,
  }),
  act({
    name: 'organizationRename',
    description:
      'Gives an organization a new name from a day on; the one before stays among its names, with its dates.',
    action: 'EDIT',
    of: 'Organization',
    args: {
      organization: target('Organization', 'Which one, by id or slug.'),
      expectedVersion: expectedVersion(),
      name: OrganizationNameFields,
    },
    payload,
    work: renameOrganization,
  }),
];
