import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ZipFile } from 'yazl';
import type { PackageFile } from '../../platform/package/file.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import { packageFormat } from '../../tables.ts';
import { DESCRIPTOR } from '../reading/descriptor.ts';
import { describePackage, type FileSum } from './describe.ts';
import { type FileRow, fetchRows } from './file-rows.ts';
import { licensedSources, noticeOf } from './notice.ts';
import { PublicRows } from './public-rows.ts';
import { selectRows } from './select.ts';
import { csvOf, parquetOf, type TableMarks } from './table-files.ts';

/** A file to take home: the whole package, or one of its tables. */
export interface PublicFile {
  /** Such as `network.zip` or `participations.parquet`. */
  name: string;
  mediaType: string;
  /** The name of the table; nothing where the file is the whole package. */
  table?: string;
  /** The columns that it has, by which another version's file is told apart. */
  columns: string;
}

/** What public files are made from, and how they are marked. */
export interface PublicData extends TableMarks {
  em: SqlEntityManager;
  catalog: Catalog;
  /** Whether the network has real and synthetic data, of which a file then has one alone. */
  hasBoth: boolean;
  /** When the network changed last. */
  changedAt: Date;
}

/** How many rows are read, and made ready to be written, before others have a turn. */
const AT_ONCE = 2_000;

const [PACKAGE, NOTICE] = ['network.zip', 'NOTICE.md'];

const columnsIn = (files: readonly PackageFile[]) =>
  files.map(({ name, columns }) => `${name}:${columns.map((column) => column.name)}`).join(' ');

const tableFiles = (file: PackageFile): PublicFile[] =>
  [
    { end: 'csv', mediaType: 'text/csv; charset=utf-8; header=present' },
    { end: 'parquet', mediaType: 'application/vnd.apache.parquet' },
  ].map(({ end, mediaType }) => ({
    name: `${file.name}.${end}`,
    mediaType,
    table: file.name,
    columns: columnsIn([file]),
  }));

/** All files that anyone may take home, by name: the package first, then each table as CSV and as Parquet. */
export const publicFiles: ReadonlyMap<string, PublicFile> = new Map(
  [
    { name: PACKAGE, mediaType: 'application/zip', columns: columnsIn(packageFormat.written) },
    ...packageFormat.written.flatMap(tableFiles),
  ].map((file) => [file.name, file]),
);

/** The parts of a public file, one after the other, within a transaction that sees one moment alone. */
export async function partsOf(
  { name, table }: PublicFile,
  data: PublicData,
): Promise<AsyncIterable<string | Uint8Array>> {
  const { synthetic, license, revision } = data;
  const rowsOf = await publicRowsOf(data);
  if (!table) return zipOf(data, rowsOf);
  const file = packageFormat.named(table);
  const write = name.endsWith('.parquet') ? parquetOf : csvOf;
  return write(file, rowsOf(file), { synthetic, license, revision });
}

/** Reads the public rows of a file. */
async function publicRowsOf({ em, catalog, hasBoth, synthetic }: PublicData) {
  const kind = hasBoth ? (synthetic ? 'synthetic' : 'real') : undefined;
  const rows = new PublicRows(em, packageFormat, catalog, kind);
  await rows.prepare();
  return (file: PackageFile): AsyncGenerator<FileRow[]> =>
    fetchRows(em, selectRows(em, packageFormat, file, rows), AT_ONCE);
}

/**
 * The package as `tejido export` writes it, in a zip: one file after the other, since they are read in one transaction. What
 * describes them comes last, for it holds their checksums.
 */
async function zipOf(
  data: PublicData,
  rowsOf: (file: PackageFile) => AsyncGenerator<FileRow[]>,
): Promise<Readable> {
  const { synthetic, license, revision, changedAt: mtime } = data;
  const marks: TableMarks = { synthetic, license, revision };
  const sources = await licensedSources(rowsOf(packageFormat.named('sources')));
  const sums = new Map<string, FileSum>();
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error as Error));
  zip.addBuffer(Buffer.from(noticeOf(sources, marks)), NOTICE, { mtime });
  for (const file of packageFormat.written) {
    const parts = () => summed(csvOf(file, rowsOf(file)), (sum) => sums.set(file.name, sum));
    zip.addReadStreamLazy(`${file.name}.csv`, { mtime }, (start) => start(null, Readable.from(parts())));
  }
  const name = synthetic ? 'tejido-network-synthetic' : 'tejido-network';
  const describe = () => describePackage(packageFormat, name, { ...marks, sources, sums });
  zip.addReadStreamLazy(DESCRIPTOR, { mtime }, (start) => start(null, Readable.from([describe()])));
  zip.end();
  return output;
}

/** Hands on the parts of a file, and at its end says how long it was, and its SHA-256. */
async function* summed(parts: AsyncIterable<string>, onEnd: (sum: FileSum) => void): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of parts) {
    hash.update(part);
    bytes += Buffer.byteLength(part);
    yield part;
  }
  onEnd({ bytes, hash: hash.digest('hex') });
}
