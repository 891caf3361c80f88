import { basename } from 'node:path/posix';
import type { FileName } from '../../platform/package/column.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import type { Problems } from '../problem.ts';
import { type Entry, entryAt, refusal } from './container.ts';
import { DESCRIPTOR } from './descriptor.ts';

const LOOKS_LIKE_DATA = /\.(csv|tsv|txt|json|xml|ics|xlsx?|ods)$/i;
const ABOUT_THE_PACKAGE = /^(readme|licen[cs]e|change(log|s)|contributing|\.)/i;

/** A larger file is no table of a network. */
const MOST_MIB = 256;

/**
 * Which entry is which file: where the descriptor says, else the file of that name on top. Data that is no file of a
 * package is reported rather than left lying.
 */
export function matchFiles(
  format: PackageFormat,
  entries: Entry[],
  paths: Map<string, string>,
  problems: Problems,
): Map<FileName, Entry> {
  const files = new Map<FileName, Entry>();
  const claimed = new Set<Entry>();
  for (const { name } of format.written) {
    const path = paths.get(name);
    const entry = entryAt(entries, path ?? `${name}.csv`);
    const reason = entry && refusal(entry, MOST_MIB);
    if (reason) problems.error({ file: entry.path }, reason);
    else if (entry) files.set(name, entry);
    else if (path)
      problems.error({ file: DESCRIPTOR, value: path }, `The package has no such file for ${name}.`);
    if (entry) claimed.add(entry);
  }
  for (const entry of entries.filter((each) => !claimed.has(each) && isStray(each.path))) {
    problems.warning({ file: entry.path }, 'This is no file of a network package: it is not read.');
  }
  return files;
}

const isStray = (path: string) =>
  !path.includes('/') &&
  basename(path) !== DESCRIPTOR &&
  LOOKS_LIKE_DATA.test(path) &&
  !ABOUT_THE_PACKAGE.test(path);
