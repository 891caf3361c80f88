import { inEveryLanguage, type Searched } from '../../platform/search/searched.ts';
import { AgendaItemTable } from './agenda-item.table.ts';
import { OutcomeTable } from './outcome.table.ts';

/** By which words outcomes and points of the agenda are found. */
export const searched: Searched[] = [
  {
    table: OutcomeTable,
    names: [{ label: 't.text' }, inEveryLanguage('t.text_translations')],
    from: [{ table: OutcomeTable, columns: ['text', 'text_translations'] }],
  },
  {
    table: AgendaItemTable,
    names: [{ label: 't.title' }, inEveryLanguage('t.title_translations')],
    from: [{ table: AgendaItemTable, columns: ['title', 'title_translations'] }],
  },
];
