import { inEveryLanguage, type Searched } from '../../platform/search/searched.ts';
import { EditionTable } from './edition.table.ts';
import { SeriesTable } from './series.table.ts';
import { VenueTable } from './venue.table.ts';

const SERIES = 'join series s on s.id = t.series_id';

/** An edition by its series and year, such as "condatos 2015", whatever it is called. */
const bySeries = (name: string, through: string) => ({
  label: 't.name',
  text: `concat_ws(' ', t.name, ${name}, t.year)`,
  through,
});

/** By which names series, editions and venues are found. */
export const searched: Searched[] = [
  {
    table: SeriesTable,
    names: [{ label: 't.name' }, inEveryLanguage('t.name_translations')],
    from: [{ table: SeriesTable, columns: ['name', 'name_translations'] }],
  },
  {
    table: EditionTable,
    names: [
      { label: 't.name' },
      inEveryLanguage('t.name_translations'),
      bySeries('s.name', SERIES),
      bySeries('said.text', `${SERIES} ${inEveryLanguage('s.name_translations').through}`),
    ],
    from: [
      { table: EditionTable, columns: ['name', 'name_translations', 'year', 'series_id'] },
      {
        table: SeriesTable,
        columns: ['name', 'name_translations'],
        keys: 'select e.id from edition e where e.series_id = r.id',
      },
    ],
  },
  {
    table: VenueTable,
    names: [{ label: 'coalesce(t.name, t.city, t.state)', text: `concat_ws(' ', t.name, t.city, t.state)` }],
    from: [{ table: VenueTable, columns: ['name', 'city', 'state'] }],
  },
];
