import { type Act, act, type PayloadShape } from '../../platform/acts/act.ts';
import type { AnyRow } from '../../platform/acts/field.ts';
import { expectedVersion, target } from '../../platform/acts/fields/target.ts';
import { editAct, recordAndEdit } from '../../platform/acts/record-and-edit.ts';
import { editChange, recordChange } from './change-organizations.ts';
import { OrganizationFields, writableOrganization } from './organization.input.ts';
import { Organization } from './organization.ts';
import { OrganizationChangeFields } from './organization-change.input.ts';
import { OrganizationNameFields, writableName } from './organization-name.input.ts';
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
      'Gives an organization a new name from a day on; the one before stays among its names, with its dates. It needs text.',
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
  editAct({
    name: 'organizationName',
    argument: 'name',
    one: 'a name that an organization goes or went by',
    writable: writableName,
    fields: OrganizationNameFields,
    payload,
    shows: (row) => row.organization as AnyRow,
  }),
  act({
    name: 'organizationChangeRecord',
    description:
      'Records what became of organizations. It needs kind, effectiveOn, from; the payload shows the first of these.',
    action: 'RECORD',
    of: 'OrganizationChange',
    args: { fields: OrganizationChangeFields },
    payload,
    work: recordChange,
  }),
  act({
    name: 'organizationChangeEdit',
    description:
      'Edits what became of organizations: what is left out stays as it is, and null clears. The payload shows the first that it happened to.',
    action: 'EDIT',
    of: 'OrganizationChange',
    args: {
      change: target('OrganizationChange', 'Which one, by its id.'),
      expectedVersion: expectedVersion(),
      fields: OrganizationChangeFields,
    },
    payload,
    work: editChange,
  }),
];
