import { sourceColumn } from '../../../src/domain/source/source-column.ts';
import { CellError } from '../../../src/platform/package/cells/cell.ts';
import * as column from '../../../src/platform/package/columns.ts';
import type { PackageFile } from '../../../src/platform/package/file.ts';
import { isCurrency } from './currency.ts';
import { GrantCitation, GrantIdentifier, GrantTable } from './grant.table.ts';

const currency = column.text('currency', { required: true });

const grants: PackageFile = {
  name: 'grants',
  table: GrantTable,
  identifiers: GrantIdentifier,
  columns: [
    column.id(),
    column.text('title', { required: true }),
    column.reference('funder_id', 'organizations', { required: true }),
    column.reference('edition_id', 'editions', { required: true }),
    column.wholeNumber('amount', 0, { required: true }),
    {
      ...currency,
      parse: (text) => (isCurrency(text) ? text : new CellError('expected a currency such as MXN')),
    },
    column.flag('paid'),
    sourceColumn(GrantCitation),
  ],
};

export const files: PackageFile[] = [grants];
