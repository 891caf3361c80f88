import { groupOf } from '../../platform/acts/fields/group.ts';
import { name } from '../../platform/acts/fields/text.ts';
import { translationsOf } from '../../platform/acts/fields/translations.ts';
import { slug } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { TopicTable } from './topic.table.ts';

const fields = {
  slug: slug(),
  name: name('What it is called.', { property: 'label' }),
  names: translationsOf('label', 'What it is called in further languages; all of them are given at once.'),
};

export const TopicFields = groupOf('TopicFields', 'What is recorded of a topic.', fields);

/** How topics are recorded and edited. */
export const writableTopic: Writable<typeof fields> = {
  type: 'Topic',
  table: TopicTable,
  fields,
  needs: ['name'],
  named: 'name',
};
