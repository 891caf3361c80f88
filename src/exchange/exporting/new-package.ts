import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { refuseFilled } from '../../platform/new-folder.ts';
import { toSlug } from '../../platform/package/cells/slug.ts';
import { columnNames, type PackageFile } from '../../platform/package/file.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import { DESCRIPTOR } from '../reading/descriptor.ts';
import { describeNewPackage } from './describe.ts';

/** What a new package is about, and where its guides and its sectors are taken from. */
export interface NewPackage {
  /** What the series is called. */
  series: string;
  /** The year of its first edition. */
  year: number;
  /** The folder that holds the guides, `README.md` and `LEEME.md`. */
  guides: string;
  /** The sectors to begin with: a `sectors.csv`. */
  sectors: string;
}

type Rows = Record<string, Record<string, string>[]>;

const GUIDES = ['README.md', 'LEEME.md'];

/**
 * Makes a folder to fill in: every file of a package with its header, one series with one edition, sectors to choose from, and a
 * guide in English and in Spanish. It can be imported as it is. Refuses a folder that holds anything.
 */
export async function writeNewPackage(
  format: PackageFormat,
  folder: string,
  { series, year, guides, sectors }: NewPackage,
): Promise<void> {
  await refuseFilled(folder);
  const id = toSlug(series, 'series');
  const edition = { id: `${id}-${year}`, series: id, year: String(year), name: `${series} ${year}` };
  const rows: Rows = { series: [{ id, name: series }], editions: [edition] };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, DESCRIPTOR), describeNewPackage(format, id, series));
  for (const file of format.written) {
    const text = file.name === 'sectors' ? await readFile(sectors, 'utf8') : csvOf(file, rows[file.name]);
    await writeFile(join(folder, `${file.name}.csv`), text);
  }
  for (const name of GUIDES) {
    const values = { series, edition: edition.name, folder, columns: columnTable(format) };
    await writeFile(join(folder, name), fillIn(await readFile(join(guides, name), 'utf8'), values));
  }
}

const csvOf = (file: PackageFile, rows: Record<string, string>[] = []) => {
  const names = columnNames(file);
  return stringify([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
};

/** Which columns each file has, as a table in Markdown; those that need a value are bold. */
function columnTable(format: PackageFormat): string {
  const columns = (file: PackageFile) =>
    file.columns.map(({ name, required }) => (required ? `**\`${name}\`**` : `\`${name}\``)).join(', ');
  const lines = format.written.map((file) => `| \`${file.name}.csv\` | ${columns(file)} |`);
  return ['| | |', '|---|---|', ...lines].join('\n');
}

/** Puts a value in the place of each `{{name}}`. */
const fillIn = (text: string, values: Record<string, string>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => values[name]!);
