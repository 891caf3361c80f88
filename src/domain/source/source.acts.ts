import { recordAndEdit } from '../../platform/acts/record-and-edit.ts';
import { SourceFields, writableSource } from './source.input.ts';
import { Source } from './source.ts';

/** What can be done to sources. */
export const acts = recordAndEdit({
  name: 'source',
  one: 'a source',
  writable: writableSource,
  fields: SourceFields,
  payload: { name: 'Source', field: 'source', type: () => Source, of: 'Source' },
});
