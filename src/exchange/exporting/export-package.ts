import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { IsolationLevel, type SqlEntityManager } from '@mikro-orm/postgresql';
import { stringify } from 'csv-stringify';
import { escapeFormula } from '../../platform/package/cells/formula-guard.ts';
import { columnNames, type PackageFile } from '../../platform/package/file.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import { packageFormat } from '../../tables.ts';
import { DESCRIPTOR } from '../reading/descriptor.ts';
import { describePackage } from './describe.ts';
import { fetchRows } from './file-rows.ts';
import { replaceFolder } from './replace-folder.ts';
import { selectRows } from './select.ts';

export interface ExportOptions {
  /** What the package is called; `export` unless given. */
  name?: string;
  onProgress?: (progress: { file: string; rows: number }) => void;
  /** The files that the package has; those of the network unless given. */
  format?: PackageFormat;
}

/** Where an export lies, and how many rows each of its files has. */
export interface ExportReport {
  folder: string;
  tables: { name: string; rows: number }[];
}

const AT_ONCE = 5_000;

/**
 * Writes the whole network as a package, as it stood at one moment. The same database gives the same bytes; who is
 * withheld is in it without a name. Importing it into an empty database, and exporting that, gives the same bytes too.
 */
export async function exportPackage(
  em: SqlEntityManager,
  folder: string,
  { name = 'export', onProgress, format = packageFormat }: ExportOptions = {},
): Promise<ExportReport> {
  const tables: ExportReport['tables'] = [];
  const place = await replaceFolder(format, folder, async (inside) => {
    await writeFile(join(inside, DESCRIPTOR), describePackage(format, name));
    const work = async (fork: SqlEntityManager) => {
      for (const file of format.written) {
        const count = (rows: number) => onProgress?.({ file: file.name, rows });
        tables.push({
          name: file.name,
          rows: await writeRows(
            fork,
            selectRows(fork, format, file),
            file,
            join(inside, `${file.name}.csv`),
            count,
          ),
        });
      }
    };
    await em.fork().transactional(work, { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
  });
  return { folder: place, tables };
}

async function writeRows(
  em: SqlEntityManager,
  select: string,
  file: PackageFile,
  path: string,
  onProgress: (rows: number) => void,
): Promise<number> {
  let written = 0;
  const names = columnNames(file);
  async function* lines() {
    yield names;
    for await (const rows of fetchRows(em, select, AT_ONCE)) {
      for (const row of rows) yield names.map((name) => escapeFormula(row[name] ?? ''));
      written += rows.length;
      onProgress(written);
    }
  }
  await pipeline(Readable.from(lines()), stringify({ record_delimiter: 'unix' }), createWriteStream(path));
  return written;
}
