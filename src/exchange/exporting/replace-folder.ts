import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError } from '../../platform/command-error.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import { DESCRIPTOR, SLUGS } from '../reading/descriptor.ts';

/**
 * Lets `write` fill a new folder, and puts it in the place of `path` once it is complete. Until then, and when writing
 * fails, `path` is as it was. Refuses a folder that holds anything but an earlier export.
 */
export async function replaceFolder(
  format: PackageFormat,
  path: string,
  write: (folder: string) => Promise<void>,
): Promise<string> {
  const place = await realpath(path).catch(() => resolve(path));
  await refuseForeign(format, place);
  await mkdir(dirname(place), { recursive: true });
  const fresh = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  const tidy = () => rmSync(fresh, { recursive: true, force: true });
  process.once('exit', tidy); // a process that is stopped halfway leaves nothing behind
  try {
    const inside = join(fresh, 'export');
    await mkdir(inside);
    await write(inside);
    await refuseForeign(format, place);
    const old = join(fresh, 'old');
    await rename(place, old).catch(ignoreAbsent);
    await rename(inside, place).catch(async (error) => {
      await rename(old, place).catch(ignoreAbsent);
      throw error;
    });
  } finally {
    tidy();
    process.off('exit', tidy);
  }
  return place;
}

async function refuseForeign(format: PackageFormat, path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) throw new CommandError(`${path} is a file. Name a folder for the export.`);
  const names = await readdir(path);
  if (names.length === 0) return;
  const ours = new Set([DESCRIPTOR, ...format.written.map(({ name }) => `${name}.csv`)]);
  const foreign = names.filter((name) => !ours.has(name));
  if (foreign.length > 0) {
    const list = foreign.slice(0, 3).join(', ') + (foreign.length > 3 ? ' and more' : '');
    throw new CommandError(
      `${path} holds other files (${list}), which an export would remove. Name another folder.`,
    );
  }
  if (!(await isExport(path))) {
    throw new CommandError(
      `${path} holds a package that is not an export, and would be lost. Name another folder.`,
    );
  }
}

async function isExport(path: string): Promise<boolean> {
  try {
    return JSON.parse(await readFile(join(path, DESCRIPTOR), 'utf8')).ids === SLUGS;
  } catch {
    return false;
  }
}

function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
