import { groupOf } from '../../platform/acts/fields/group.ts';
import { name } from '../../platform/acts/fields/text.ts';
import { translationsOf } from '../../platform/acts/fields/translations.ts';
import { slug } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { references } from '../source/list.field.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { AgendaItemCitation, AgendaItemOutcomeTable, AgendaItemTable } from './agenda-item.table.ts';
import { MOST_OUTCOMES } from './outcome.resolver.ts';

const fields = {
  slug: slug(),
  title: name('Its title.'),
  titles: translationsOf('title', 'Its title in further languages; all of them are given at once.'),
  owner: reference('Organization', 'Who looks after it.'),
  outcomes: references(
    'Outcome',
    { table: () => AgendaItemOutcomeTable, owner: 'agendaItem', member: 'outcome' },
    'The outcomes that feed it.',
    MOST_OUTCOMES,
  ),
  sources: sources(() => AgendaItemCitation),
};

export const AgendaItemFields = groupOf(
  'AgendaItemFields',
  'What is recorded of a point of the agenda.',
  fields,
);

/** How points of the agenda are recorded and edited. */
export const writableAgendaItem: Writable<typeof fields> = {
  type: 'AgendaItem',
  table: AgendaItemTable,
  fields,
  needs: ['title'],
  named: 'title',
};
