import type { Column } from '../../platform/package/column.ts';
import { tableSchemaFields } from '../../platform/package/field-type.ts';
import { columnNames, keyColumns, type PackageFile } from '../../platform/package/file.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import { SLUGS } from '../reading/descriptor.ts';
import type { LicensedSource } from './notice.ts';
import type { TableMarks } from './table-files.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** What a published package says of itself. */
export interface Published extends TableMarks {
  sources: readonly LicensedSource[];
  /** How long each of its files is, and the SHA-256 of it, by the name of its table. */
  sums: ReadonlyMap<string, FileSum>;
}

export interface FileSum {
  bytes: number;
  hash: string;
}

/**
 * `datapackage.json` of an export: a Frictionless Data Package with a Table Schema for each file. One that is published says of
 * which revision it is, whether it is invented, and under which licence it may be used; each file says so too, and its checksum.
 */
export function describePackage(format: PackageFormat, name: string, published?: Published): string {
  const content = {
    $schema: PROFILE,
    name,
    ...(published && packageMarks(published)),
    // Read by the importer: the ids in these files are slugs of the database, not some publisher's own.
    ids: SLUGS,
    resources: format.written.map((file) => resource(file, published)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** `datapackage.json` of a package that somebody fills in: its ids are the publisher's own. */
export function describeNewPackage(format: PackageFormat, name: string, title: string): string {
  const content = { $schema: PROFILE, name, title, resources: format.written.map((file) => resource(file)) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const packageMarks = ({ revision, synthetic, license, sources }: Published) => ({
  description: synthetic
    ? `Synthetic data: everything here is invented. Revision ${revision}.`
    : `The network, as it may be shown to everyone. Revision ${revision}.`,
  version: revision,
  revision,
  synthetic,
  licenses: licensesOf(license),
  ...(sources.length > 0 && { sources: sources.map(({ title, url }) => ({ title, path: url })) }),
});

const licensesOf = (path: string) => [
  { name: 'CC-BY-4.0', path, title: 'Creative Commons Attribution 4.0 International' },
];

const resource = (file: PackageFile, published?: Published) => ({
  name: file.name,
  type: 'table',
  path: `${file.name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  ...(published && resourceMarks(file, published)),
  schema: { fields: file.columns.map(field), ...keyOf(file), ...foreignKeys(file) },
});

const resourceMarks = (file: PackageFile, { revision, license, sums }: Published) => ({
  version: revision,
  licenses: licensesOf(license),
  ...(columnNames(file).includes('source') && {
    sources: [{ title: 'The column "source" of each row names them', path: 'sources.csv' }],
  }),
  bytes: sums.get(file.name)!.bytes,
  hash: `sha256:${sums.get(file.name)!.hash}`,
});

function field(column: Column): object {
  const constraints = column.required ? { constraints: { required: true } } : {};
  const list = { type: 'string', description: 'Several values are separated by ";".' };
  const look = column.is === 'list' ? list : tableSchemaFields[column.is === 'value' ? column.type : 'text'];
  return { name: column.name, ...look, ...constraints };
}

/** A natural key may have empty parts, which a primary key may not: then it is a unique key. */
function keyOf(file: PackageFile): object {
  const names = keyColumns(file);
  const required = file.columns.filter((column) => column.required).map(({ name }) => name);
  return names.every((name) => required.includes(name)) ? { primaryKey: names } : { uniqueKeys: [names] };
}

function foreignKeys(file: PackageFile): object {
  const references = file.columns.filter((column) => column.is === 'reference' && !column.written);
  const keys = references.map((column) => ({
    fields: [column.name],
    reference: { resource: 'to' in column && column.to !== file.name ? column.to : '', fields: ['id'] },
  }));
  return keys.length > 0 ? { foreignKeys: keys } : {};
}
