import { type Act, act, type PayloadShape } from '../../platform/acts/act.ts';
import { target } from '../../platform/acts/fields/target.ts';
import { type CheckedCandidate } from './check-candidate.ts';
import { endSubgraph } from './end-subgraph.ts';
import { prepareCheck, refuseProblems } from './prepare-check.ts';
import { registerSubgraph } from './register-subgraph.ts';
import { SubgraphFields } from './subgraph.input.ts';
import { Subgraph } from './subgraph.ts';
import { takeOver } from './take-over.ts';

const payload: PayloadShape = {
  name: 'Subgraph',
  field: 'subgraph',
  type: () => Subgraph,
  of: 'Subgraph',
  values: {
    adds: {
      type: () => [String],
      nullable: false,
      description: 'What the schema that was checked adds to the graph; empty where none was checked.',
    },
    problems: {
      type: () => [String],
      nullable: false,
      description: 'What of the schema that was checked is refused, by line, and what to write instead.',
    },
    takenOver: {
      type: () => Boolean,
      description:
        'Whether the schema of a registered subgraph had changed, passed the check and was taken over; null where none was checked.',
    },
  },
};

const args = { partner: target('Partner', 'Whose it is, by id or slug.'), fields: SubgraphFields };

/** What can be done to subgraphs. */
export const subgraphActs: Act[] = [
  act({
    name: 'subgraphRegister',
    description:
      "Registers a partner's API behind the gateway: reads its schema, checks it by the rules, and composes it with the others.",
    action: 'RECORD',
    of: 'Subgraph',
    args,
    payload,
    prepare: prepareCheck,
    work: async (em, { partner, fields }, { prepared }) => {
      const checked = prepared as CheckedCandidate;
      refuseProblems(checked, fields?.sdl != null);
      return Object.assign(
        { adds: checked.report.adds },
        { id: (await registerSubgraph(em, partner!, checked)).id },
      );
    },
  }),
  act({
    name: 'subgraphCheck',
    description:
      'Reads the schema of an API and composes it with the others without registering it: says what would be added, and what is refused and why. One that is registered at this address, and tells another schema that passes, is taken over at once, as it is each hour; else nothing changes.',
    action: 'CHECK',
    of: 'Subgraph',
    args,
    payload,
    isUnlogged: true,
    prepare: prepareCheck,
    work: async (em, { partner, fields }, { prepared }) => {
      const checked = prepared as CheckedCandidate;
      const known = fields?.sdl == null ? await takeOver(em, checked, partner!) : undefined;
      return { ...checked.report, takenOver: false, ...known };
    },
  }),
  act({
    name: 'subgraphEnd',
    description: 'Ends a subgraph: the gateway no longer asks it, and its name is free.',
    action: 'EDIT',
    of: 'Subgraph',
    args: { subgraph: target('Subgraph', 'Which one, by its id.') },
    payload,
    needsReason: true,
    work: (em, { subgraph }) => endSubgraph(em, subgraph!),
  }),
];
