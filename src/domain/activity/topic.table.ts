import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';

/** What activities are about. */
export const TopicTable = defineEntity({
  name: 'Topic',
  tableName: 'topic',
  properties: {
    id: column.key(),
    slug: column.slug(),
    label: p.text(),
    labelTranslations: column.translations(),
    sortName: column.sortName('label'),
    wikidata: p.text().nullable(),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  indexes: [{ name: 'topic_by_name', properties: ['sortName', 'id'] }],
});
