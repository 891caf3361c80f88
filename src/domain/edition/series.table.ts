import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';

/** Whether ties between the experts of a series are shown: of all, of those who agree to it, or of none. */
export const expertTiesSettings = ['SHOWN', 'OPT_IN', 'OFF'] as const;

/** A recurring gathering, of which each edition is one occurrence. */
export const SeriesTable = defineEntity({
  name: 'Series',
  tableName: 'series',
  properties: {
    id: column.key(),
    slug: column.slug(),
    name: p.text(),
    nameTranslations: column.translations(),
    url: p.text().nullable(),
    expertTies: p.enum(expertTiesSettings).default('SHOWN'),
    synthetic: p.boolean().default(false),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
});

export const SeriesCitation = citationTableOf(SeriesTable);
export const SeriesIdentifier = identifierTableOf(SeriesTable);
