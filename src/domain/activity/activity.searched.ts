import { inEveryLanguage, type Searched } from '../../platform/search/searched.ts';
import { ActivityTable } from './activity.table.ts';
import { TopicTable } from './topic.table.ts';

/** By which names topics and activities are found. */
export const searched: Searched[] = [
  {
    table: TopicTable,
    names: [{ label: 't.label' }, inEveryLanguage('t.label_translations')],
    from: [{ table: TopicTable, columns: ['label', 'label_translations'] }],
  },
  {
    table: ActivityTable,
    names: [{ label: 't.title' }, inEveryLanguage('t.title_translations')],
    from: [{ table: ActivityTable, columns: ['title', 'title_translations'] }],
  },
];
