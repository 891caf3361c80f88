import { groupOf } from '../../platform/acts/fields/group.ts';
import { name, text } from '../../platform/acts/fields/text.ts';
import { date, url } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { SourceTable } from './source.table.ts';

const fields = {
  url: url('Where it can be read.'),
  title: name('Its title; its address unless given.'),
  publisher: text('Who published it.'),
  publishedOn: date('When it was published.'),
  archivedUrl: url('A copy that stays when the original goes.'),
  accessedOn: date('When it was last read for this network.'),
  license: url('The licence it is under.'),
};

export const SourceFields = groupOf('SourceFields', 'What is recorded of a source.', fields);

/** How sources are recorded and edited. */
export const writableSource: Writable<typeof fields> = {
  type: 'Source',
  table: SourceTable,
  fields,
  needs: ['title'],
  named: 'title',
  complete: (_, state) => {
    state.title ??= state.url;
  },
};
