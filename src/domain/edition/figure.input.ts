import { groupOf } from '../../platform/acts/fields/group.ts';
import { choice, integer } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { FigureCitation, FigureTable } from './figure.table.ts';
import { FigureQualifier, Measure } from './figure.ts';

const fields = {
  edition: reference('Edition', 'The edition it was published about.'),
  measure: choice(() => Measure, 'What was counted.'),
  qualifier: choice(() => FigureQualifier, 'How exactly it was meant; EXACT unless given.'),
  value: integer('The number as published.', 0),
  sources: sources(() => FigureCitation),
};

export const FigureFields = groupOf(
  'FigureFields',
  'What is recorded of a number that was published.',
  fields,
);

/** How figures are recorded and edited. */
export const writableFigure: Writable<typeof fields> = {
  type: 'Figure',
  table: FigureTable,
  fields,
  needs: ['edition', 'measure', 'value'],
  key: ['edition', 'measure', 'qualifier', 'value'],
  defaults: { qualifier: 'EXACT' },
};
