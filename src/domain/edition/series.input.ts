import { groupOf } from '../../platform/acts/fields/group.ts';
import { name } from '../../platform/acts/fields/text.ts';
import { translationsOf } from '../../platform/acts/fields/translations.ts';
import { choice, slug, url } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { sources } from '../source/sources.field.ts';
import { SeriesCitation, SeriesTable } from './series.table.ts';
import { ExpertTies } from './series.ts';

const fields = {
  slug: slug(),
  name: name('Its name.'),
  names: translationsOf('name', 'Its name in further languages; all of them are given at once.'),
  url: url('Its own page.'),
  expertTies: choice(
    () => ExpertTies,
    'Whether ties between experts that rest on it are shown; SHOWN unless given.',
  ),
  sources: sources(() => SeriesCitation),
};

export const SeriesFields = groupOf('SeriesFields', 'What is recorded of a series.', fields);

/** How series are recorded and edited. */
export const writableSeries: Writable<typeof fields> = {
  type: 'Series',
  table: SeriesTable,
  fields,
  needs: ['name'],
  named: 'name',
  defaults: { expertTies: 'SHOWN' },
};
