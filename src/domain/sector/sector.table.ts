import { defineEntity, p } from '@mikro-orm/core';
import { key, slug, sortName, translations, updatedAt, version } from '../../platform/tables/columns.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';

/** The part of society that an organization comes from; each network brings its own. */
export const SectorTable = defineEntity({
  name: 'Sector',
  tableName: 'sector',
  properties: {
    id: key(),
    slug: slug(),
    name: p.text(),
    nameTranslations: translations(),
    sortName: sortName('name'),
    version: version(),
    updatedAt: updatedAt(),
  },
});

export const SectorCitation = citationTableOf(SectorTable);
export const SectorIdentifier = identifierTableOf(SectorTable);
