import { groupOf } from '../../platform/acts/fields/group.ts';
import { name, prose, text } from '../../platform/acts/fields/text.ts';
import { translationsOf } from '../../platform/acts/fields/translations.ts';
import { choice, date, integer, slug, url } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { EditionCitation, EditionTable } from './edition.table.ts';
import { Modality } from './edition.ts';

const fields = {
  slug: slug(),
  series: reference('Series', 'The series it is an occurrence of.'),
  name: name('Its name.'),
  names: translationsOf('name', 'Its name in further languages; all of them are given at once.'),
  year: integer('The year it was held in; that of its dates unless given.', 1000, 9999),
  ordinal: integer('Its number in the series.', 1),
  modality: choice(() => Modality, 'How people met.'),
  city: text('The city, where there was one.'),
  country: text('The country.'),
  url: url('Its own page.'),
  startsOn: date('Its first day, as far as it is known.'),
  endsOn: date('Its last day, as far as it is known.'),
  theme: prose('What it was about.'),
  sources: sources(() => EditionCitation),
};

export const EditionFields = groupOf('EditionFields', 'What is recorded of an edition.', fields);

/** How editions are recorded and edited. */
export const writableEdition: Writable<typeof fields> = {
  type: 'Edition',
  table: EditionTable,
  fields,
  needs: ['series', 'name'],
  named: 'name',
  spans: [['startsOn', 'endsOn']],
  complete: (_, state, { year }, before) => {
    const date = (state.startsOn ?? state.endsOn) as string | null | undefined;
    if (!before && year === undefined && date) state.year = Number(date.slice(0, 4));
  },
};
