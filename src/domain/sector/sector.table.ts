import { defineEntity, p } from '@mikro-orm/core';
import { key, slug, sortName, translations, updatedAt, version } from '../../platform/tables/columns.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';
import { sectorColours, sectorShapes, sectorWeaves } from './signs.ts';

/** The part of society that an organization comes from; each network brings its own. */
export const SectorTable = defineEntity({
  name: 'Sector',
  tableName: 'sector',
  properties: {
    id: key(),
    slug: slug(),
    name: p.text(),
    nameTranslations: translations(),
    shortName: p.text().nullable(),
    shortNameTranslations: translations(),
    /** The sign: PostgreSQL gives what nobody declared, so that none is missing once an act is committed. */
    colour: p.enum(sectorColours).nullable(),
    shape: p.enum(sectorShapes).nullable(),
    weave: p.enum(sectorWeaves).nullable(),
    sortName: sortName('name'),
    version: version(),
    updatedAt: updatedAt(),
  },
});

export const SectorCitation = citationTableOf(SectorTable);
export const SectorIdentifier = identifierTableOf(SectorTable);
