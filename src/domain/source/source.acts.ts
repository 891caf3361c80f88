import { type Act, act } from '../../platform/acts/act.ts';
import { flag } from '../../platform/acts/fields/values.ts';
import { recordAndEdit } from '../../platform/acts/record-and-edit.ts';
import { nodeWith } from './any-node.field.ts';
import { citeSources } from './cite-sources.ts';
import { identifier } from './identifier.field.ts';
import { addIdentifier, removeIdentifier } from './identify.ts';
import { SourceFields, writableSource } from './source.input.ts';
import { Source } from './source.ts';
import { cited } from './sources.field.ts';

/** What can be done to sources, and to the names under which others know nodes. */
export const acts: Act[] = [
  ...recordAndEdit({
    name: 'source',
    one: 'a source',
    writable: writableSource,
    fields: SourceFields,
    payload: { name: 'Source', field: 'source', type: () => Source, of: 'Source' },
  }),
  act({
    name: 'sourcesCite',
    description: 'Says where something was read, beside the sources that it has.',
    action: 'RECORD',
    of: 'Source',
    args: {
      fact: nodeWith('citation', 'What was read there, by its id.'),
      sources: cited('Where it was read, in their order.'),
    },
    work: citeSources,
  }),
  act({
    name: 'identifierAdd',
    description:
      'Says under which name others know something. One name is of one thing (DUPLICATE_IDENTIFIER).',
    action: 'EDIT',
    of: 'Organization',
    args: {
      node: nodeWith('identifier', 'What is known by it, by its id.'),
      identifier: identifier('The name, and who gives it out.'),
      verified: flag('Whether someone has checked that it is of this node; no unless given.'),
    },
    optional: ['verified'],
    work: addIdentifier,
  }),
  act({
    name: 'identifierRemove',
    description: 'Takes away a name under which others know something.',
    action: 'EDIT',
    of: 'Organization',
    args: {
      node: nodeWith('identifier', 'What is known by it, by its id.'),
      identifier: identifier('The name, and who gives it out.'),
    },
    work: removeIdentifier,
  }),
];
