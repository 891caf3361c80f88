import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Container, Entry } from './container.ts';

/** How deep a resource of `datapackage.json` may lie. */
const DEEPEST = 3;

/** The files of a folder. */
export async function openFolder(path: string): Promise<Container> {
  return { name: basename(path), entries: await list(path, '', DEEPEST), close: () => {} };
}

async function list(folder: string, prefix: string, depth: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile()) {
      entries.push({ path: prefix + name, bytes: found.size, open: async () => createReadStream(path) });
    }
    if (found?.isDirectory() && depth > 1 && !name.startsWith('.') && name !== 'node_modules') {
      entries.push(...(await list(path, `${prefix}${name}/`, depth - 1)));
    }
  }
  return entries;
}
