import { ID } from 'type-graphql';
import { type Act, act } from '../../platform/acts/act.ts';
import type { Field } from '../../platform/acts/field.ts';
import { anyNode } from '../../platform/acts/fields/any-node.ts';
import { readText } from '../../platform/acts/fields/text.ts';
import { url } from '../../platform/acts/fields/values.ts';
import { parseNodeId } from '../../platform/node-id.ts';
import { submitCorrection } from './correction.ts';
import {
  acceptProposal,
  noProposal,
  noteStale,
  prepareAccepting,
  refuseProposal,
  withdrawProposal,
} from './decide.ts';
import { ProposalTable } from './proposal.table.ts';

const proposal: Field<number> = {
  type: () => ID,
  description: 'Which one, by its id.',
  read: async (given: string, { em, path }) => {
    const ref = parseNodeId(given);
    if (ref?.type === 'Proposal' && (await em.count(ProposalTable, { id: ref.key })) > 0) return ref.key;
    throw noProposal(given, path);
  },
};

/** What is done to proposals; `actNamed` finds the act that one would do. */
export const proposalActs = (actNamed: (name: string) => Act | undefined): Act[] => [
  act({
    name: 'proposalAccept',
    description:
      'Does what was proposed, in the name of whoever proposed it. Where it can no longer be done, it becomes STALE.',
    action: 'DECIDE',
    of: 'Proposal',
    args: { proposal },
    prepare: prepareAccepting(actNamed),
    work: acceptProposal(actNamed),
    afterRefusal: async (em, args, refusals) => {
      const key = parseNodeId(String(args.proposal))?.key;
      if (key !== undefined) await noteStale(em, key, refusals);
    },
  }),
  act({
    name: 'proposalRefuse',
    description: 'Refuses what was proposed, with a reason for whoever proposed it.',
    action: 'DECIDE',
    of: 'Proposal',
    args: { proposal },
    needsReason: true,
    work: refuseProposal,
  }),
  act({
    name: 'proposalWithdraw',
    description: 'Takes back what was proposed with the same token.',
    action: 'PROPOSE',
    of: 'Proposal',
    args: { proposal },
    work: withdrawProposal,
  }),
  act({
    name: 'correctionSubmit',
    description:
      'Says what is wrong with something; anyone may. Curators alone read it, and nothing of who sent it is kept.',
    action: 'CORRECT',
    of: 'Node',
    args: {
      node: anyNode('What it is about, by its id.'),
      says: {
        type: () => String,
        description: 'What is wrong, in at most 1,000 characters.',
        read: (given: string, place) => readText(given, place, 1_000),
      },
      sourceUrl: url('Where that can be checked.'),
    },
    optional: ['sourceUrl'],
    isUnlogged: true,
    work: submitCorrection,
  }),
];
