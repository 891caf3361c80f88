import * as column from '../../platform/package/columns.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { SourceIdentifier, SourceTable } from './source.table.ts';

const sources: PackageFile = {
  name: 'sources',
  table: SourceTable,
  identifiers: SourceIdentifier,
  columns: [
    column.id(),
    column.url('url', { required: true }),
    column.name('title', { required: true }),
    column.date('published_on'),
    column.text('publisher'),
    column.url('license'),
    column.url('archived_url'),
    column.date('accessed_on'),
  ],
};

export const files: PackageFile[] = [sources];
