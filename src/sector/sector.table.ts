import { defineEntity, p } from '@mikro-orm/core';
import { key, slug, sortName, translations, updatedAt, version } from '../platform/tables/columns.ts';
import { citationOf } from '../source/citation.ts';
import { identifierOf } from '../source/identifier.ts';

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

export const SectorCitation = citationOf(SectorTable);
export const SectorIdentifier = identifierOf(SectorTable);
