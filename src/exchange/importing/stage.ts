import { columnNames, type PackageFile } from '../../platform/package/file.ts';
import type { Entry } from '../reading/container.ts';
import type { FileReport } from '../reading/file-report.ts';
import { readHeader } from '../reading/header.ts';
import { Mentions } from '../reading/mentions.ts';
import { records } from '../reading/records.ts';
import { RowParser } from '../reading/row-parser.ts';
import { type StagedRow, stagedAs } from '../reading/staged-row.ts';
import { quote } from '../sql.ts';
import { type ImportJob, stageOf } from './import-job.ts';
import { readKnownRows } from './known-rows.ts';

const BATCH = 2_000;

/**
 * Brings all files of the package, read and checked cell by cell, into temporary tables. It looks at nothing that is
 * stored, so it needs no lock, however long it takes.
 */
export async function stageFiles(job: ImportJob): Promise<Mentions> {
  const mentions = Mentions.in(job.format);
  const { files } = job.format;
  const total = [...job.pack.files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  for (const file of files) {
    const entry = job.pack.files.get(file.name);
    if (!entry) continue;
    const rows = readRows(job, file, entry, mentions);
    await insert(job, file, rows, () =>
      job.report({ step: 'reading', file: entry.path, done: before / total }),
    );
    before += entry.bytes;
  }
  return mentions;
}

/** Adds the rows that are only mentioned: what they stand for depends on what is stored. */
export async function stageMentions(job: ImportJob, mentions: Mentions): Promise<void> {
  const { files } = job.format;
  const alike = mentions.recognize(await readKnownRows(job, mentions));
  if (alike.length > 0) await replaceAlike(job, JSON.stringify(alike));
  for (const file of files) await insert(job, file, mentioned(file, mentions), () => {});
  const filled = [...job.filled].map(stageOf);
  if (filled.length > 0) await job.sql(`analyze ${filled.join(', ')}`);
}

/** Lets references say the id of the row that they mean, where it is mentioned in other words too. */
async function replaceAlike({ sql, filled, format }: ImportJob, alike: string): Promise<void> {
  for (const { name, columns } of format.files.filter((file) => filled.has(file.name))) {
    for (const column of columns) {
      if (column.is !== 'reference' || !format.named(column.to).matchedByWords) continue;
      await sql(
        `update ${stageOf(name)} s set ${quote(column.name)} = alike.id
         from json_to_recordset($1::json) as alike(file text, text text, id text)
         where alike.file = $2 and alike.text = s.${quote(column.name)}`,
        [alike, column.to],
      );
    }
  }
}

async function* readRows(
  { problems, broken, headers }: ImportJob,
  file: PackageFile,
  entry: Entry,
  mentions: Mentions,
): AsyncGenerator<StagedRow> {
  const path = entry.path;
  const report: FileReport = {
    error: (line, message) => {
      problems.error({ file: path, line }, message);
      broken.add(file.name);
    },
    warning: (line, message, value) => problems.warning({ file: path, line, value }, message),
  };
  let reader: RowParser | undefined;
  for await (const record of records(entry, columnNames(file), report)) {
    if (reader) {
      const row = reader.read(record);
      if (row) mentions.declare(file.name, row);
      if (row) yield row;
    } else {
      const header = readHeader(file, path, record, problems);
      if (!header) return void broken.add(file.name);
      headers.set(file.name, header.names);
      warnOfAbsent(file, path, header.names, problems);
      reader = new RowParser(file, path, header, mentions, problems);
    }
  }
  if (!reader && !broken.has(file.name))
    report.error(null, 'The file is empty: it needs a line of column names at least.');
}

function warnOfAbsent(
  file: PackageFile,
  path: string,
  names: Set<string>,
  problems: ImportJob['problems'],
): void {
  for (const column of file.columns) {
    if (column.is !== 'value' || !column.missing || names.has(column.name)) continue;
    problems.warning(
      { file: path, line: 1, column: column.name },
      `The file has no such column: ${column.missing}.`,
    );
  }
}

function* mentioned(file: PackageFile, mentions: Mentions): Generator<StagedRow> {
  for (const { id, text, row, place } of mentions.of(file.name)) {
    yield { line: place.line, faulty: false, id, row, implied: true, [file.fromText ?? 'name']: text };
  }
}

/** Makes the temporary table with its first rows: a file without any has none. */
async function insert(
  job: ImportJob,
  file: PackageFile,
  rows: AsyncIterable<StagedRow> | Iterable<StagedRow>,
  report: () => void,
): Promise<void> {
  const columns = stageColumns(file);
  const names = [...columns.keys()].map(quote).join(', ');
  const types = [...columns].map(([name, type]) => `${quote(name)} ${type}`).join(', ');
  const text = `insert into ${stageOf(file.name)} (${names}) select ${names} from json_to_recordset($1::json) as r(${types})`;
  let batch: StagedRow[] = [];
  const flush = async () => {
    if (batch.length > 0) {
      if (!job.filled.has(file.name)) await createStage(job, file);
      await job.sql(text, [JSON.stringify(batch)]);
    }
    batch = [];
    report();
  };
  for await (const row of rows) if (batch.push(row) >= BATCH) await flush();
  await flush();
}

async function createStage({ sql, filled }: ImportJob, file: PackageFile): Promise<void> {
  filled.add(file.name);
  const columns = [...stageColumns(file)].map(([column, type]) => `${quote(column)} ${type}`);
  await sql(`create temp table ${stageOf(file.name)} (n int generated always as identity, ${columns.join(', ')},
    fresh boolean not null default false, slug text, base text, visible boolean not null default true,
    unnamed boolean not null default false) on commit drop`);
}

/** The columns that come from the file, each under its name with its type. */
function stageColumns(file: PackageFile): Map<string, string> {
  const columns = new Map([
    ['line', 'int'],
    ['faulty', 'boolean'],
    ['implied', 'boolean'],
    ['row', 'int'],
    ['id', 'text'],
  ]);
  for (const column of file.columns) columns.set(stagedAs(column), column.is === 'list' ? 'text[]' : 'text');
  for (const { properties } of file.computed ?? [])
    for (const property of properties) columns.set(property, 'text');
  if (file.fromText) columns.set(file.fromText, 'text');
  return columns;
}
