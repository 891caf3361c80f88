import { type Act, act, type PayloadShape } from '../../platform/acts/act.ts';
import { edit } from '../../platform/acts/edit.ts';
import { expectedVersion, target } from '../../platform/acts/fields/target.ts';
import { recordAct } from '../../platform/acts/record-and-edit.ts';
import { endSubgraphOf } from './end-subgraph.ts';
import { PartnerFields, writablePartner } from './partner.input.ts';
import { Partner } from './partner.ts';

const payload: PayloadShape = { name: 'Partner', field: 'partner', type: () => Partner, of: 'Partner' };

const editPartner = edit(writablePartner, 'partner');

/** What can be done to partners. */
export const partnerActs: Act[] = [
  recordAct({
    name: 'partner',
    one: 'a partner',
    writable: writablePartner,
    fields: PartnerFields,
    payload,
  }),
  act({
    name: 'partnerEdit',
    description:
      'Edits a partner: what is left out stays as it is, and null clears. A partner with "endedOn" has left, and its subgraph ends with that.',
    action: 'EDIT',
    of: 'Partner',
    args: {
      partner: target('Partner', 'Which one, by id or slug.'),
      expectedVersion: expectedVersion(),
      fields: PartnerFields,
    },
    payload,
    work: async (em, input) => {
      const row = await editPartner(em, input);
      if (row.endedOn) await endSubgraphOf(em, row.id);
      return row;
    },
  }),
];
