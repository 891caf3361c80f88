import { type Act, act } from '../../platform/acts/act.ts';
import { anyNode } from '../../platform/acts/fields/any-node.ts';
import { expectedVersion } from '../../platform/acts/fields/target.ts';
import { removeNode } from './remove-node.ts';

/** What takes things out. */
export const removalActs: Act[] = [
  act({
    name: 'nodeRemove',
    description:
      'Takes something out with its names, identifiers and citations; a dry run lists what goes. What others refer to is not taken out (WOULD_LOSE_DATA).',
    action: 'REMOVE',
    of: 'Node',
    args: { node: anyNode('What is taken out, by its id.'), expectedVersion: expectedVersion() },
    kind: 'removal',
    needsReason: true,
    work: removeNode,
  }),
];
