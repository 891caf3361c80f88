import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { writeNewPackage } from '../exchange/exporting/new-package.ts';
import { CommandError } from '../platform/command-error.ts';
import { hasLetterOrDigit } from '../platform/package/cells/characters.ts';
import { packageFormat } from '../tables.ts';
import type { Context } from './context.ts';

const DATA = join(dirname(findPackageJSON(import.meta.url)!), 'data');

/** `tejido init`: a folder of tables to fill in, for a network of one's own. */
export async function runInit(
  { report }: Pick<Context, 'report'>,
  folder: string,
  { name, year }: { name: string; year: string },
): Promise<void> {
  if (!hasLetterOrDigit(name)) throw new CommandError('--name needs a letter or a digit.');
  if (!/^\d{4}$/.test(year)) throw new CommandError(`--year must have four digits, and "${year}" has not.`);
  await writeNewPackage(packageFormat, folder, {
    series: name,
    year: Number(year),
    guides: join(DATA, 'template'),
    sectors: join(DATA, 'template/sectors.csv'),
  });
  report(
    `Made ${folder}: tables to fill in, with a guide in README.md (en español, LEEME.md).\n` +
      `  npx tejido import ${folder} --dry-run   # says what would change, and what is wrong\n` +
      `  npx tejido import ${folder}\n` +
      'For a database with nothing but your own, first: export TEJIDO_HOME=./my-home TEJIDO_SEED=',
  );
}
