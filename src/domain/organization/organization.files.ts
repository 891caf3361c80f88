import { ror, wikidata } from '../../platform/package/cells/identifiers.ts';
import * as column from '../../platform/package/columns.ts';
import { stateCodeColumn } from '../../platform/package/computed.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { sourceColumn } from '../source/source-column.ts';
import * as synonyms from './organization.synonyms.ts';
import { OrganizationCitation, OrganizationIdentifier, OrganizationTable } from './organization.table.ts';
import { OrganizationChangeCitation, OrganizationChangeTable } from './organization-change.table.ts';
import { OrganizationNameCitation, OrganizationNameTable } from './organization-name.table.ts';

const organizations: PackageFile = {
  name: 'organizations',
  table: OrganizationTable,
  identifiers: OrganizationIdentifier,
  columns: [
    column.id(),
    column.name('name', { required: true }),
    column.text('acronym'),
    column.reference('sector', 'sectors'),
    column.word('scope', synonyms.scope),
    column.text('country'),
    column.text('state'),
    column.url('url'),
    column.date('founded_on'),
    column.date('dissolved_on'),
    column.reference('parent_id', 'organizations'),
    column.identifier('ror', 'ROR', ror),
    column.identifier('wikidata', 'WIKIDATA', wikidata),
    sourceColumn(OrganizationCitation),
  ],
  computed: [stateCodeColumn],
  spans: [['foundedOn', 'dissolvedOn']],
};

const organizationNames: PackageFile = {
  name: 'organization_names',
  table: OrganizationNameTable,
  columns: [
    column.reference('organization_id', 'organizations', { required: true }),
    column.name('name', { required: true, property: 'text' }),
    column.date('from'),
    column.date('to'),
    column.text('kind', { empty: `'official'` }),
    sourceColumn(OrganizationNameCitation),
  ],
  key: ['organization', 'text', 'from', 'kind'],
  spans: [['from', 'to']],
};

const organizationChanges: PackageFile = {
  name: 'organization_changes',
  table: OrganizationChangeTable,
  columns: [
    column.word('kind', synonyms.organizationChangeKind, { required: true }),
    column.date('effective_on', { required: true }),
    column.reference('from_id', 'organizations', { required: true }),
    column.reference('to_id', 'organizations'),
    column.url('legal_basis'),
    column.prose('note'),
    sourceColumn(OrganizationChangeCitation),
  ],
  key: ['from', 'to', 'kind', 'effectiveOn'],
};

export const files: PackageFile[] = [organizations, organizationNames, organizationChanges];
