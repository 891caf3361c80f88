import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';
import { SeriesTable } from './series.table.ts';

export const modalities = ['IN_PERSON', 'VIRTUAL', 'HYBRID'] as const;

/** One occurrence of a series. */
export const EditionTable = defineEntity({
  name: 'Edition',
  tableName: 'edition',
  properties: {
    id: column.key(),
    slug: column.slug(),
    series: () => p.manyToOne(SeriesTable),
    name: p.text(),
    nameTranslations: column.translations(),
    sortName: column.sortName('name'),
    year: p.integer().nullable(),
    ordinal: p.integer().nullable().check('ordinal > 0'),
    modality: p.enum(modalities).nullable(),
    city: p.text().nullable(),
    country: p.text().nullable(),
    url: p.text().nullable(),
    startsOn: column.partialDate('starts_on'),
    endsOn: column.partialDate('ends_on'),
    theme: p.text().nullable(),
    themeTranslations: column.translations(),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  checks: [
    column.startBeforeEnd('starts_on', 'ends_on'),
    { name: 'edition_year_plausible', expression: 'year >= 1000 and year <= 9999' },
  ],
  indexes: [
    { name: 'edition_by_series', properties: ['series', 'startsOn', 'id'] },
    { name: 'edition_by_start', properties: ['startsOn', 'id'] },
  ],
});

export const EditionCitation = citationTableOf(EditionTable);
export const EditionIdentifier = identifierTableOf(EditionTable);
