import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { withoutInvisible } from '../../platform/package/cells/characters.ts';
import type { FileName } from '../../platform/package/column.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import type { Problems } from '../problem.ts';
import type { Container, Entry } from './container.ts';
import { type Descriptor, readDescriptor } from './descriptor.ts';
import { openFolder } from './folder.ts';
import { matchFiles } from './match-files.ts';
import { openZip } from './zip.ts';

/** A package found at a path: who publishes it, and which of its files are ours to read. */
export interface NetworkPackage {
  publisher: string;
  /** Which package of that publisher it is. */
  title: string;
  /** Its ids are the database's own slugs: it is an export. */
  idsAreSlugs: boolean;
  files: Map<FileName, Entry>;
  close: () => void;
}

/** One to two hundred characters, all of them visible. */
const NAME = /^\P{Cc}{1,200}$/u;

/** Opens a folder or a zip as a network package; null when it is none, with the reason among the problems. */
export async function openPackage(
  format: PackageFormat,
  path: string,
  publisher: string | undefined,
  problems: Problems,
): Promise<NetworkPackage | null> {
  const container = await openContainer(resolve(path), problems);
  if (!container) return null;
  const descriptor = await readDescriptor(container.entries, problems);
  const name = withoutInvisible(descriptor.name ?? publisher ?? container.name).trim();
  if (!NAME.test(name))
    problems.error({ value: name }, 'This is no name for a publisher: give one with --publisher.');
  return {
    publisher: name,
    title: descriptor.title ?? container.name,
    idsAreSlugs: descriptor.idsAreSlugs,
    files: filesOf(format, container, descriptor, problems),
    close: container.close,
  };
}

async function openContainer(path: string, problems: Problems): Promise<Container | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory() && !found?.isFile()) {
    problems.error({ value: path }, 'There is no such folder or zip file.');
    return null;
  }
  if (found.isDirectory()) return openFolder(path);
  return openZip(path, basename(path).replace(/\.zip$/i, ''), problems);
}

function filesOf(
  format: PackageFormat,
  container: Container,
  descriptor: Descriptor,
  problems: Problems,
): Map<FileName, Entry> {
  const before = problems.counts.error;
  const files = matchFiles(format, container.entries, descriptor.paths, problems);
  if (files.size === 0 && problems.counts.error === before) {
    const expected = format.written.map(({ name }) => `${name}.csv`).join(', ');
    problems.error({}, `It holds no file of a network package; expected at least one of ${expected}.`);
  }
  return files;
}
