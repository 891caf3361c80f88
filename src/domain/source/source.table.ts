import { defineEntity, p } from '@mikro-orm/core';
import { key, partialDate, slug, updatedAt, version } from '../../platform/tables/columns.ts';
import { identifierTableOf } from './identifier.table.ts';

/** Where a fact was read: a page, a document, a recording. */
export const SourceTable = defineEntity({
  name: 'Source',
  tableName: 'source',
  properties: {
    id: key(),
    slug: slug(),
    title: p.text(),
    url: p.text().nullable(),
    publisher: p.text().nullable(),
    publishedOn: partialDate('published_on'),
    archivedUrl: p.text().nullable(),
    accessedOn: partialDate('accessed_on'),
    license: p.text().nullable(),
    version: version(),
    updatedAt: updatedAt(),
  },
});

export const SourceIdentifier = identifierTableOf(SourceTable);
