import type { Column, ComputedColumns, ComputedSql } from '../../platform/package/column.ts';
import * as column from '../../platform/package/columns.ts';
import { textIn, translationsAfter } from '../../platform/package/translations.ts';

// The columns of a file of people that are shown only of those who agreed to it.

const biographiesAfter = translationsAfter('biographyTranslations', 'biography');

/** A biography in each language given; the Spanish one leads. */
const biographyOf: ComputedColumns = {
  properties: ['biography', 'biographyTranslations'],
  from: ['biography_es', 'biography_en'],
  of: ({ cell }) => {
    const [es, en] = [cell('biography_es'), cell('biography_en')];
    const texts = { ...(es && { es }), ...(en && { en }) };
    return { biography: es ?? en, biographyTranslations: es || en ? JSON.stringify(texts) : null };
  },
  stored: {
    biography: (row) =>
      `coalesce(${biographiesAfter(row)} ->> 'es', ${biographiesAfter(row)} ->> 'en',
        case when not (${biographyOf.from.map(row.takesAway).join(' or ')}) then ${row.old('biography')} end)`,
    biographyTranslations: biographiesAfter,
  },
};

/** The columns about a photograph, and under which key each is kept. */
const PHOTO = { photo_url: 'url', photo_credit: 'credit', photo_license: 'license' };

/**
 * What is known of a photograph. Its credit and licence may come before its address, from another package; with another address, or
 * when the address is taken away, they go.
 */
const photoAfter = ({ value, old, takesAway }: ComputedSql): string => {
  const [given, was] = [`coalesce(${value('photo')}, '{}')`, `coalesce(${old('photo')}, '{}')`];
  const gone = Object.entries(PHOTO).map(([name, key]) => `case when ${takesAway(name)} then '${key}' end`);
  const isOther = `${given} ->> 'url' <> ${was} ->> 'url' or ${takesAway('photo_url')}`;
  const left = `case when ${isOther} then '{}' else ${was} - array_remove(array[${gone.join(', ')}], null) end`;
  return `nullif(${left} || ${given}, '{}')`;
};

/** A photograph by its address, with whom to name and the licence. */
const photoOf: ComputedColumns = {
  properties: ['photo'],
  from: Object.keys(PHOTO),
  of: ({ cell, raw, warn }) => {
    const given = Object.entries(PHOTO).flatMap(([name, key]) => {
      const value = cell(name);
      return value === null ? [] : [[key, value] as const];
    });
    for (const name of ['photo_credit', 'photo_license']) {
      if (cell(name) !== null && raw('photo_url') === '')
        warn(name, 'there is no photo_url in this row: it is kept, and shown once there is one');
    }
    return { photo: given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : null };
  },
  stored: { photo: photoAfter },
};

const photoColumn = (key: string) => ({
  keptIn: 'photo',
  written: (photo: string) => `${photo} ->> '${key}'`,
});

/** The columns of a file of people that are shown only of those who agreed to it. */
export const detailColumns: Column[] = [
  column.inputOnly(
    column.prose('biography_es', {
      keptIn: 'biographyTranslations',
      // A text of which nobody said in which language it is stands where it is read first.
      written: (texts, read) => `coalesce(${textIn('es')(texts)},
        case when ${read('biography')} is distinct from ${textIn('en')(texts)} then ${read('biography')} end)`,
    }),
  ),
  column.inputOnly(column.prose('biography_en', { keptIn: 'biographyTranslations', written: textIn('en') })),
  column.url('url'),
  column.inputOnly(column.url('photo_url', photoColumn('url'))),
  column.inputOnly(column.text('photo_credit', photoColumn('credit'))),
  column.inputOnly(column.license('photo_license', photoColumn('license'))),
];

/** What is stored of them beside `url`. */
export const computedDetails: ComputedColumns[] = [biographyOf, photoOf];
