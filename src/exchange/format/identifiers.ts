import * as words from '../cells/vocabularies.ts';
import { vocabulary } from '../cells/vocabulary.ts';
import * as column from './columns.ts';
import type { FileFormat } from './file.ts';

/** The kinds of row that others have names for, as the column `entity` names them. */
export const named = [
  'sources',
  'sectors',
  'series',
  'organizations',
  'editions',
  'venues',
  'experts',
  'activities',
  'outcomes',
  'agenda_items',
] as const;

/** What publishers and registries call the rows of the other files, beyond what those say themselves. */
export const identifiers: FileFormat = {
  name: 'identifiers',
  columns: [
    column.word('entity', vocabulary(named, {}), { required: true }),
    { ...column.id(), is: 'value', look: 'text', read: (text) => text, property: 'nodeId' },
    column.word('scheme', words.identifierScheme, { required: true }),
    column.text('publisher', { empty: `''` }),
    column.text('value', { required: true }),
    column.flag('verified'),
  ],
  key: ['entity', 'nodeId', 'scheme', 'publisher', 'value'],
};
