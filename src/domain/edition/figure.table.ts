import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { EditionTable } from './edition.table.ts';

export const measures = [
  'CONVENING_ORGANIZATIONS',
  'EXPERTS',
  'SPEAKERS',
  'MODERATORS',
  'PANELS',
  'WORKSHOPS',
  'KEYNOTES',
  'VENUES',
  'DAYS',
] as const;

export const figureQualifiers = ['EXACT', 'MORE_THAN', 'ABOUT'] as const;

/** A number that was published about an edition. */
export const FigureTable = defineEntity({
  name: 'Figure',
  tableName: 'figure',
  properties: {
    id: column.key(),
    edition: () => p.manyToOne(EditionTable),
    measure: p.enum(measures),
    qualifier: p.enum(figureQualifiers),
    value: p.integer().check('value >= 0'),
    version: column.version(),
    changedAt: column.changedAt(),
  },
  uniques: [{ name: 'figure_once', properties: ['edition', 'measure', 'qualifier', 'value'] }],
});

export const FigureCitation = citationTableOf(FigureTable);
