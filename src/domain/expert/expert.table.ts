import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';

export const consents = ['GRANTED', 'DENIED', 'WITHDRAWN', 'EMBARGOED'] as const;

/** Whether someone agreed to be shown tied to others; without an answer, the series decides. */
export const tieConsents = ['GRANTED', 'DENIED'] as const;

/** The properties that are shown only of whoever said that they may be. */
export const CONSENTED = ['biography', 'biographyTranslations', 'url', 'photo'] as const;

/** Why someone is not shown. */
export const withheldReasons = ['CONSENT_DENIED', 'CONSENT_WITHDRAWN', 'EMBARGOED'] as const;

/** Why someone is withheld, from the column `consent`: written as PostgreSQL writes it, so that the migrator sees no difference. */
export const withheldBecause = [
  'CASE consent',
  "WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text",
  "WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text",
  "WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text",
  'ELSE NULL::text END',
].join(' ');

/**
 * Someone who speaks, moderates or teaches. Contact data, birth dates and national ids have no column. Of whoever is
 * withheld the vault has the names, the slug, the biography, the address and the photograph, and this table none of them.
 */
export const ExpertTable = defineEntity({
  name: 'Expert',
  tableName: 'expert',
  properties: {
    id: column.key(),
    slug: column.slug(),
    displayName: p.text().fieldName('name').nullable(),
    sortName: column.sortName('name').nullable(),
    familyName: p.text().nullable(),
    familySort: p
      .text()
      .collation('C')
      .nullable()
      .generated(`(family_key(family_name, name)) stored`)
      .ignoreSchemaChanges('extra', 'type'),
    consent: p.enum(consents).nullable(),
    withheld: p
      .enum(withheldReasons)
      .nullable()
      .generated(`(${withheldBecause}) stored`)
      .ignoreSchemaChanges('extra', 'type'),
    tieConsent: p.enum(tieConsents).nullable(),
    /** Whether someone agreed to be shown in the embeds of partners; without an answer they are. */
    embedConsent: p.enum(tieConsents).nullable(),
    biography: p.text().nullable(),
    biographyTranslations: column.translations(),
    url: p.text().nullable(),
    photo: p.json<StoredPhoto>().nullable(),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  checks: [{ name: 'expert_named_unless_withheld', expression: '(name is null) = (withheld is not null)' }],
  indexes: [
    { name: 'expert_by_name', properties: ['sortName', 'id'] },
    { name: 'expert_by_family_name', properties: ['familySort', 'sortName', 'id'] },
    { name: 'expert_by_change', properties: ['updatedAt', 'id'] },
    {
      name: 'expert_withheld',
      expression: 'create index "expert_withheld" on "expert" (id) where withheld is not null',
    },
  ],
});

/** What is recorded of a photograph: where it is fetched from, what it shows, whose it is and until when it may be shown. */
export interface StoredPhoto {
  url: string;
  alt?: Record<string, string>;
  credit?: string;
  license?: string;
  validUntil?: string;
}

export const ExpertCitation = citationTableOf(ExpertTable);
export const ExpertIdentifier = identifierTableOf(ExpertTable);
