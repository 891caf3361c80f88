import {
  OrganizationCitation,
  OrganizationIdentifier,
  OrganizationTable,
} from '../../organization/organization.table.ts';
import {
  OrganizationChangeCitation,
  OrganizationChangeTable,
} from '../../organization/organization-change.table.ts';
import {
  OrganizationNameCitation,
  OrganizationNameTable,
} from '../../organization/organization-name.table.ts';
import { SectorCitation, SectorIdentifier, SectorTable } from '../../sector/sector.table.ts';
import { SourceIdentifier, SourceTable } from '../../source/source.table.ts';
import { ror, wikidata } from '../cells/identifiers.ts';
import * as words from '../cells/vocabularies.ts';
import * as column from './columns.ts';
import { namesOf, stateCodeOf } from './computed.ts';
import type { FileFormat } from './file.ts';

export const sources: FileFormat = {
  name: 'sources',
  table: SourceTable,
  identifiers: SourceIdentifier,
  columns: [
    column.id(),
    column.url('url', { required: true }),
    column.text('title', { required: true }),
    column.date('published_on'),
    column.text('publisher'),
    column.url('license'),
    column.url('archived_url'),
    column.date('accessed_on'),
  ],
};

const translated = (language: string) => (name: string) => `${name} ->> '${language}'`;

export const sectors: FileFormat = {
  name: 'sectors',
  table: SectorTable,
  identifiers: SectorIdentifier,
  fromText: 'name',
  columns: [
    column.id(),
    column.ingredient(column.text('name_es', { keptIn: 'nameTranslations', written: translated('es') })),
    column.ingredient(column.text('name_en', { keptIn: 'nameTranslations', written: translated('en') })),
    column.ingredient(
      column.text('name', {
        keptIn: 'name',
        written: (name) => `case when t.name_translations is null then ${name} end`,
      }),
    ),
    column.sources(SectorCitation),
  ],
  computed: [namesOf],
};

export const organizations: FileFormat = {
  name: 'organizations',
  table: OrganizationTable,
  identifiers: OrganizationIdentifier,
  columns: [
    column.id(),
    column.text('name', { required: true }),
    column.text('acronym'),
    column.reference('sector', 'sectors'),
    column.word('scope', words.scope),
    column.text('country'),
    column.text('state'),
    column.url('url'),
    column.date('founded_on'),
    column.date('dissolved_on'),
    column.reference('parent_id', 'organizations'),
    column.identifier('ror', 'ROR', ror),
    column.identifier('wikidata', 'WIKIDATA', wikidata),
    column.sources(OrganizationCitation),
  ],
  computed: [stateCodeOf],
  spans: [['foundedOn', 'dissolvedOn']],
};

export const organizationNames: FileFormat = {
  name: 'organization_names',
  table: OrganizationNameTable,
  columns: [
    column.reference('organization_id', 'organizations', { required: true }),
    column.text('name', { required: true, property: 'text' }),
    column.date('from'),
    column.date('to'),
    column.text('kind', { empty: `'official'` }),
    column.sources(OrganizationNameCitation),
  ],
  key: ['organization', 'text', 'from', 'kind'],
  spans: [['from', 'to']],
};

export const organizationChanges: FileFormat = {
  name: 'organization_changes',
  table: OrganizationChangeTable,
  columns: [
    column.word('kind', words.organizationChangeKind, { required: true }),
    column.date('effective_on', { required: true }),
    column.reference('from_id', 'organizations', { required: true }),
    column.reference('to_id', 'organizations'),
    column.url('legal_basis'),
    column.prose('note'),
    column.sources(OrganizationChangeCitation),
  ],
  key: ['from', 'to', 'kind', 'effectiveOn'],
};
